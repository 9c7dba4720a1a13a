// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QGridLayout;
class QLabel;
class QWidget;

namespace hookbench::ui
{

/// Fills a card of the settings: label and editor in one line, what it means below the editor.
class SettingsRows
{
public:
    explicit SettingsRows(QWidget *card);

    void add(const QString &label, QWidget *editor, const QString &meaning = {});

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

/// A dim line that explains.
QLabel *settingsNote(const QString &text);
/// A card under its heading.
QWidget *settingsPart(const QString &title, QWidget *card);

} // namespace hookbench::ui
