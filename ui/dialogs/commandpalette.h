// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QVector>

#include <functional>

class QLineEdit;
class QLabel;
class QListView;
class QStandardItemModel;

namespace hookbench::ui
{

/// One thing the palette can find and do.
struct PaletteEntry
{
    QString title;
    QString detail; ///< dim, behind the title: a URL, a shortcut
    std::function<void()> run;
};

/// Finds every action and every webhook by typing (Ctrl+K). Enter runs, Escape closes, arrows move;
/// the words may come in any order. Shows at most 200 hits.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(QVector<PaletteEntry> entries, QWidget *parent);

    /// How well an entry fits: 0 not at all; a title that starts with the words beats one that has
    /// them inside, a title beats a detail.
    static int score(const PaletteEntry &entry, const QStringList &words);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    void filter();
    void runCurrent();

    QVector<PaletteEntry> m_entries;
    QLineEdit *m_search = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_none = nullptr;
    QStandardItemModel *m_hits = nullptr;
};

} // namespace hookbench::ui
