// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/outbox/draft.h"
#include "app/outbox/sendrules.h"
#include "app/sandbox/eventcatalogue.h"

#include <QFont>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::outbox
{
class SendService;
}

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::ui
{

class ByteEditor;
class ElidedLabel;
class IconLabel;
class MessageBar;
class SegmentedControl;
class ToneLabel;

/// One delivery as it is put together: the bytes and headers, whom it is for, how it is signed, and
/// what it is meant to be. Says what a right endpoint answers, and why something cannot be sent.
/// Owned by its section; GUI thread.
class SendComposer : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        outbox::SendService &sending;
        workspace::Workspace &workspace;
        inbox::ReceiverDesk &desk;
    };

    /// The services must outlive it.
    explicit SendComposer(Services services, QWidget *parent = nullptr);
    ~SendComposer() override;

    /// The event as it came, to be sent again.
    void setEvent(std::shared_ptr<const store::EventRecord> event);
    void setIntent(send::Intent intent);
    void setTarget(const QString &url);
    QString target() const;
    /// So many in a row; the LIVE rules ask.
    void setTimes(int times);

    /// Why it cannot be sent, one sentence; empty: it can.
    QString refusal() const;
    outbox::Reach reach() const;
    /// Reads the secret where a webhook's is wanted; `done` later, or at once where none is.
    void fetchDraft(std::function<void(Result<outbox::Draft>)> done);

Q_SIGNALS:
    /// refusal() may be another one.
    void changed();

private:
    enum SecretKind : int { NoSecret, OfWebhook, TypedSecret };

    QWidget *createSource();
    QWidget *createContent();
    QWidget *createTarget();
    QWidget *createSecret();
    QWidget *createScheme();
    QWidget *createIntents();
    void addRow(QGridLayout *grid, const QString &label, QWidget *widget, QWidget *buddy);
    void connectAll();

    void fillTypes();
    void fillTargets();
    void fillSecrets();
    void fillSchemes();
    void onSourceChosen();
    void onTypeChosen();
    void onTargetChosen();
    void loadSample();
    void loadFile();
    void toggleEncryption();
    void resetHeaders();
    void checkContent();
    void refresh();
    void updateIntents();
    void updateIds();
    QString intentRefusal(send::Intent intent) const;
    QString liveRefusal() const;
    QString ownReceiverUrl() const;
    QString webhookOfTarget() const;
    QString typeText() const;
    bool isLive() const;
    outbox::Draft draft() const;
    send::Intent intent() const;
    outbox::Draft::Source source() const;

    Services m_services;
    sandbox::EventCatalogue m_events;
    std::shared_ptr<const store::EventRecord> m_event;
    std::string m_deliveryId;
    Headers m_usualHeaders; ///< what was put into the headers' field last
    QString m_contentNote;
    QString m_typeSeen;
    QString m_targetSeen; ///< whose secret was chosen last
    int m_times = 1;
    bool m_isFilling = false;
    QTimer m_check; ///< nobody reads half a word's verdict

    SegmentedControl *m_sources = nullptr;
    QStackedWidget *m_sourceDetail = nullptr;
    QPushButton *m_newSample = nullptr;
    QComboBox *m_type = nullptr;
    ElidedLabel *m_captured = nullptr;
    QTabWidget *m_tabs = nullptr;
    ByteEditor *m_body = nullptr;
    QPlainTextEdit *m_headers = nullptr;
    ToneLabel *m_facts = nullptr;
    SegmentedControl *m_ids = nullptr;
    ElidedLabel *m_idText = nullptr;
    QFont m_idFont; ///< of its words; ids are data
    QComboBox *m_target = nullptr;
    QComboBox *m_secret = nullptr;
    QLineEdit *m_typedSecret = nullptr;
    QComboBox *m_scheme = nullptr;
    QCheckBox *m_encrypt = nullptr;
    QComboBox *m_intent = nullptr;
    IconLabel *m_expectedSign = nullptr;
    QLabel *m_expected = nullptr;
    MessageBar *m_message = nullptr;
};

} // namespace hookbench::ui
