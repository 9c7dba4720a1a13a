// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/send/checkup.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace hookbench::inbox
{
class SchemeShelf;
}

namespace hookbench::ui
{

class FormField;
class SchemeChoice;

/// What a check-up will send where, before it is asked for: how it is signed, which probes, and
/// where the secret is not known, its field. Has the buttons and the progress. GUI thread.
class CheckupForm : public QWidget
{
    Q_OBJECT

public:
    enum class Work : std::uint8_t { None, Asking, Proving, Checking };

    /// `shelf` must outlive it.
    explicit CheckupForm(inbox::SchemeShelf &shelf, QWidget *parent = nullptr);

    void setAccount(const QString &id);
    /// Another endpoint: its probes stand as they should for it, and no secret is typed yet.
    /// `host` empty: there is none.
    void setEndpoint(const QString &host, bool isLive, bool isEncrypted);
    void setWork(Work work);
    void setProgress(int done, int total);

    /// The scheme, what it is encrypted with where it is, and the probes. Error InvalidArgument,
    /// `detail` is a whole sentence: the scheme has no encrypted payloads.
    Result<void> apply(send::CheckSetup &setup) const;
    /// What is about to be sent, in whole sentences.
    QString consent() const;
    /// Empty: nothing was typed.
    Secret typedSecret() const;
    void clearSecret();
    /// The secret is not known here: shows its field, and goes there.
    void wantSecret();

Q_SIGNALS:
    void checkWanted();
    void cancelWanted();

private:
    void createLayout();
    void showConsent();
    void showScheme();

    QString m_host;
    bool m_isLive = false;
    bool m_isEncrypted = false;
    inbox::SchemeShelf &m_shelf;

    QLabel *m_consent;
    SchemeChoice *m_scheme;
    QLabel *m_note;
    QCheckBox *m_twice;
    QCheckBox *m_large;
    QCheckBox *m_burst;
    QLineEdit *m_secret;
    FormField *m_secretField;
    QPushButton *m_check;
    QPushButton *m_cancel;
    QLabel *m_progressText;
    QProgressBar *m_progress;
};

} // namespace hookbench::ui
