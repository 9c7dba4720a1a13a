// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace hookbench::inbox
{
class SchemeShelf;
}

namespace hookbench::signing
{
struct Scheme;
}

namespace hookbench::ui
{

/// All schemes known now, shipped ones and the user's, by the names that --scheme takes. Stands on
/// the one that real deliveries of the account confirmed, else the preset, until the user takes
/// another one; follows the shelf. GUI thread.
class SchemeChoice : public QComboBox
{
    Q_OBJECT

public:
    /// `shelf` must outlive it.
    explicit SchemeChoice(inbox::SchemeShelf &shelf, QWidget *parent = nullptr);

    /// The choice is the account's own again.
    void setAccount(const QString &id);

    /// Its name; empty: there is none at all.
    QString name() const;
    /// Of the shelf's current set; null: there is none at all.
    const signing::Scheme *scheme() const;
    bool isConfirmed() const;

Q_SIGNALS:
    /// Another scheme, or the same one with another content or standing.
    void schemeChanged();

private:
    void fill();
    QString ownScheme() const;

    inbox::SchemeShelf &m_shelf;
    QString m_account;
    bool m_isChosen = false; ///< the user took another scheme than the account's
};

} // namespace hookbench::ui
