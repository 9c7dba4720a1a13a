// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/outbox/draft.h"
#include "app/sandbox/eventcatalogue.h"
#include "app/send/reach.h"
#include "ui/pages/sendrefusal.h"

#include <QFont>
#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QGridLayout;
class QLabel;

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

class ElidedLabel;
class IconLabel;
class MessageBar;
class SegmentedControl;
class SendBody;
class SendSource;
class SendTarget;

/// One delivery as it is put together: where the event comes from, its bytes and headers, whom it
/// is for and how it is signed, its ids, and what it is meant to be. Says what a right endpoint
/// answers, and why something cannot be sent. Owned by its section; GUI thread.
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
    send::Reach reach() const;
    /// Reads the secret where a webhook's is wanted; `done` later, or at once where none is.
    void fetchDraft(std::function<void(Result<outbox::Draft>)> done);

Q_SIGNALS:
    /// refusal() may be another one.
    void changed();

private:
    QWidget *createIds();
    QWidget *createIntents();
    QWidget *createExpectation();
    void createLayout();
    void connectAll();

    void onSourceChosen();
    void onTypeChosen();
    void loadSample();
    void toggleEncryption();
    void resetHeaders();
    void refresh();
    void updateIntents(const SendForm &form);
    void updateExpectation();
    void updateIds();
    QString eventLine() const;
    bool isLive() const;
    bool keepsIds() const;
    outbox::Draft draft() const;
    SendForm form() const;
    send::Intent intent() const;

    Services m_services;
    sandbox::EventCatalogue m_events;
    std::shared_ptr<const store::EventRecord> m_event;
    std::string m_deliveryId;
    int m_times = 1;
    bool m_isFilling = false;

    SendSource *m_source;
    SendBody *m_content;
    SendTarget *m_to;
    SegmentedControl *m_ids = nullptr;
    ElidedLabel *m_idText = nullptr;
    QFont m_idFont; ///< of its words; ids are data
    QComboBox *m_intent = nullptr;
    QWidget *m_expectation = nullptr;
    IconLabel *m_expectedSign = nullptr;
    QLabel *m_expected = nullptr;
    MessageBar *m_message = nullptr;
};

} // namespace hookbench::ui
