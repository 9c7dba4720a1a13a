// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/random.h"
#include "app/outbox/checkrun.h"
#include "app/signing/schemeset.h"
#include "ui/pages/proofview.h"
#include "ui/widgets/scrollpage.h"

#include <QPointer>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::outbox
{
class CheckBook;
}

namespace hookbench::workspace
{
class WebhookService;
}

namespace hookbench::ui
{

class ChangeGate;
class FormField;
class MessageBar;

/// The check-up of the selected webhook's endpoint: what will be sent where, asked before anything
/// goes out, then the findings one by one, and the last result with its time. Nothing goes to an
/// endpoint that is not the account's own. GUI thread.
class CheckupTab : public ScrollPage
{
    Q_OBJECT

public:
    struct Services
    {
        ChangeGate &gate;
        outbox::CheckBook &checks;
        credentials::CredentialStore &credentials; ///< says whether secrets outlive the session
        RandomSource &random;
        const Clock &clock;
    };

    explicit CheckupTab(Services services, QWidget *parent = nullptr);

    void setService(workspace::WebhookService *service);
    void show(const api::Webhook &webhook);

Q_SIGNALS:
    /// Something was done, in one sentence.
    void announced(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createLayout();
    QWidget *createChoices();
    QWidget *createResult();
    void fillSchemes();
    void showConsent();
    void showRecord();
    void showResult(const QString &target, UtcTime at, const std::vector<CheckFinding> &findings);
    void showLines(const std::vector<CheckFinding> &findings);
    void showProgress();
    void updateButtons();
    bool isLive() const;
    QString host() const;
    ProofView::Keeping keeping() const;

    void ask(bool isProof);
    void readSecret(bool isProof);
    void begin(bool isProof, const Secret &secret);
    void refuse(const QString &sentence);
    void onFound();
    void onFinished();
    void stop();
    void copy();
    void save();
    void write(const QString &path);
    std::string json() const;
    QString text() const;

    Services m_services;
    outbox::CheckRun m_run;
    QPointer<workspace::WebhookService> m_service;
    std::optional<api::Webhook> m_webhook;
    std::optional<signing::SchemeSet> m_schemes;
    bool m_isProof = false;    ///< what is under way
    bool m_isAsking = false;   ///< for the secret
    bool m_wantsTyped = false; ///< the secret is not known here
    QString m_shownTarget;
    UtcTime m_shownAt{};
    std::vector<CheckFinding> m_shown;

    ProofView *m_proof = nullptr;
    QLabel *m_consent = nullptr;
    QComboBox *m_scheme = nullptr;
    QCheckBox *m_twice = nullptr;
    QCheckBox *m_large = nullptr;
    QCheckBox *m_burst = nullptr;
    QLineEdit *m_secret = nullptr;
    FormField *m_secretField = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_result = nullptr;
    MessageBar *m_headline = nullptr;
    QLabel *m_when = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace hookbench::ui
