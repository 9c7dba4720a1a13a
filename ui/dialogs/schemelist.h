// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QString>

namespace hookbench::inbox
{
class SchemeShelf;
}

namespace hookbench::ui
{

/// The names of the schemes: the user's own, also those whose file does not read, and those that
/// ship; beside each whether deliveries of the account confirmed it.
class SchemeList : public QListWidget
{
    Q_OBJECT

public:
    /// `shelf` must outlive it.
    explicit SchemeList(const inbox::SchemeShelf &shelf, QWidget *parent = nullptr);

    /// Chooses `chosen`, or the first where that is gone, without a signal.
    void fill(const QString &account, const QString &chosen);
    /// Empty: none is.
    QString chosen() const;
    /// Without a signal.
    void setChosen(const QString &name);

private:
    void addHeading(const QString &text);
    void addScheme(const QString &account, const QString &name, const QString &title);

    const inbox::SchemeShelf &m_shelf;
};

} // namespace hookbench::ui
