// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sendcomposer.h"

#include "app/base/eventenvelope.h"
#include "app/outbox/sendservice.h"
#include "app/send/eventidentity.h"
#include "app/settings/account.h"
#include "app/shippeddata.h"
#include "app/text/formats.h"
#include "app/workspace/workspace.h"
#include "models/bytetext.h"
#include "models/intenttext.h"
#include "ui/pages/sendbody.h"
#include "ui/pages/sendsource.h"
#include "ui/pages/sendtarget.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/zonefollower.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using outbox::Draft;
using send::Intent;

namespace
{

constexpr int sideMargin = 16;

QString nameOf(Intent intent)
{
    const std::string_view name = send::intentName(intent);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

void addFormRow(QGridLayout *grid, const QString &label, QWidget *widget, QWidget *buddy)
{
    const int row = grid->count() == 0 ? 0 : grid->rowCount();
    auto *name = new QLabel(label);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setBuddy(buddy);
    // Beside the first line of what may have several.
    name->setMinimumHeight(buddy->sizeHint().height());
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(widget, row, 1);
}

QGridLayout *makeFormGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

SendComposer::SendComposer(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_events(shippedEvents())
    , m_source(new SendSource)
    , m_content(new SendBody)
    , m_to(new SendTarget({services.sending, services.workspace, services.desk}, this))
{
    setObjectName(QStringLiteral("sendComposer"));
    createLayout();
    loadSample();
    connectAll();
    refresh();
}

SendComposer::~SendComposer() = default;

// --- the form --------------------------------------------------------------------------

void SendComposer::createLayout()
{
    QGridLayout *top = makeFormGrid();
    QGridLayout *grid = makeFormGrid();
    addFormRow(top, tr("Event"), m_source, m_source->first());
    // In the order in which it is read, which is that of Tab.
    auto *ids = createIds();
    addFormRow(grid, tr("Ids"), ids, m_ids);
    addFormRow(grid, tr("To"), m_to->urlRow().widget, m_to->urlRow().buddy);
    addFormRow(grid, tr("Secret"), m_to->secretRow().widget, m_to->secretRow().buddy);
    addFormRow(grid, tr("Scheme"), m_to->schemeRow().widget, m_to->schemeRow().buddy);
    auto *intents = createIntents();
    addFormRow(grid, tr("Intent"), intents, intents);
    // Both grids are one form, with the content between them.
    int labels = 0;
    for (QGridLayout *each : {top, grid})
        for (int row = 0; row < each->rowCount(); ++row)
            if (const QLayoutItem *item = each->itemAtPosition(row, 0))
                labels = std::max(labels, item->widget()->sizeHint().width());
    top->setColumnMinimumWidth(0, labels);
    grid->setColumnMinimumWidth(0, labels);
    grid->addWidget(createExpectation(), grid->rowCount(), 1);

    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("sendRefusal"));
    m_message->setClosable(false);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 12, sideMargin, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_content, 1);
    layout->addLayout(grid);
    layout->addWidget(m_message);
}

QWidget *SendComposer::createIds()
{
    m_ids = new SegmentedControl;
    m_ids->setObjectName(QStringLiteral("sendIds"));
    m_ids->setAccessibleName(tr("Ids of the event and the delivery"));
    m_ids->setTexts({tr("New"), tr("Keep")});
    m_idText = new ElidedLabel;
    m_idFont = fonts::small(m_idText->font());
    m_idText->setForegroundRole(QPalette::PlaceholderText);
    auto *ids = new QWidget;
    auto *line = new QHBoxLayout(ids);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_ids);
    line->addWidget(m_idText, 1);
    return ids;
}

QWidget *SendComposer::createIntents()
{
    m_intent = new QComboBox;
    m_intent->setObjectName(QStringLiteral("sendIntent"));
    m_intent->setAccessibleName(tr("What the delivery is meant to be"));
    m_intent->setMaxVisibleItems(13);
    for (const Intent intent : send::allIntents())
        m_intent->addItem(models::intentTitle(nameOf(intent)), static_cast<int>(intent));
    m_intent->setCurrentIndex(m_intent->findData(static_cast<int>(Intent::Resigned)));
    return m_intent;
}

QWidget *SendComposer::createExpectation()
{
    m_expectedSign = new IconLabel;
    m_expected = new QLabel;
    m_expected->setObjectName(QStringLiteral("sendExpectation"));
    m_expected->setWordWrap(true);
    m_expected->setFont(fonts::small(m_expected->font()));
    m_expected->setTextFormat(Qt::PlainText);
    m_expectation = new QWidget;
    auto *line = new QHBoxLayout(m_expectation);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_expectedSign, 0, Qt::AlignTop);
    line->addWidget(m_expected, 1);
    return m_expectation;
}

void SendComposer::connectAll()
{
    connect(m_source, &SendSource::sourceChosen, this, &SendComposer::onSourceChosen);
    connect(m_source, &SendSource::typeChosen, this, &SendComposer::onTypeChosen);
    connect(m_source, &SendSource::sampleWanted, this, &SendComposer::loadSample);
    connect(m_source, &SendSource::fileWanted, m_content, &SendBody::loadFile);
    connect(m_content, &SendBody::bytesChanged, this, &SendComposer::refresh);
    connect(m_content, &SendBody::headersChanged, this, &SendComposer::refresh);
    connect(m_ids, &SegmentedControl::currentChanged, this, &SendComposer::refresh);
    connect(m_to, &SendTarget::changed, this, &SendComposer::refresh);
    connect(&m_services.sending, &outbox::SendService::schemesChanged, this,
            &SendComposer::resetHeaders);
    connect(m_to, &SendTarget::encryptionToggled, this, &SendComposer::toggleEncryption);
    connect(m_intent, &QComboBox::currentIndexChanged, this, [this] {
        resetHeaders();
        refresh();
    });
    new ZoneFollower(this, [this] {
        if (m_event)
            m_source->setDescription(eventLine());
    });
}

// --- what is put in --------------------------------------------------------------------

void SendComposer::setEvent(std::shared_ptr<const store::EventRecord> event)
{
    m_event = std::move(event);
    const store::EventSummary &row = m_event->summary;
    m_isFilling = true;
    m_source->setCaptured(QString::fromStdString(row.eventType), eventLine());
    m_to->setFrom(row);
    m_ids->setCurrent(1);
    m_isFilling = false;
    m_deliveryId = row.deliveryId;
    m_content->setBytes(m_event->body);
    m_content->clearHeaders();
    resetHeaders();
    m_content->check();
    refresh();
}

QString SendComposer::eventLine() const
{
    const store::EventSummary &row = m_event->summary;
    const UtcTime now = m_services.sending.clock().now();
    return tr("#%1 · received %2")
        .arg(row.id)
        .arg(text::receiptTime(row.receivedAt, now, locale()));
}

void SendComposer::setIntent(Intent intent)
{
    m_intent->setCurrentIndex(m_intent->findData(static_cast<int>(intent)));
}

void SendComposer::setTarget(const QString &url)
{
    m_to->setUrl(url);
}

QString SendComposer::target() const
{
    return m_to->url();
}

send::Reach SendComposer::reach() const
{
    return m_to->reach();
}

void SendComposer::setTimes(int times)
{
    m_times = times;
    refresh();
}

void SendComposer::onSourceChosen()
{
    const Draft::Source source = m_source->source();
    if (source == Draft::Source::Captured && m_event) {
        setEvent(m_event);
        return;
    }
    m_ids->setCurrent(source == Draft::Source::Sample ? 0 : 1);
    if (source == Draft::Source::Sample)
        loadSample();
    else
        resetHeaders();
    refresh();
}

void SendComposer::onTypeChosen()
{
    if (m_source->source() == Draft::Source::Sample)
        loadSample();
    else
        m_content->replaceBytes(
            send::withEventType(m_content->bytes(), m_source->type().toStdString()));
    refresh();
}

void SendComposer::loadSample()
{
    RandomSource &random = m_services.sending.random();
    const UtcTime now = m_services.sending.clock().now();
    const std::string type = m_source->type().toStdString();
    const std::string filled = sandbox::fillSample(m_events.sampleFor(type).data, now, random);
    m_deliveryId = newDeliveryId(random);
    m_content->replaceBytes(eventEnvelope(newEventId(random), type, now, filled));
    resetHeaders();
    m_content->check();
    refresh();
}

/// An event that came encrypted is edited in the clear, and encrypted again.
void SendComposer::toggleEncryption()
{
    if (m_source->source() == Draft::Source::Captured && m_event && m_event->summary.isEncrypted &&
        m_event->decrypted) {
        const bool encrypts = m_to->isEncryptionWanted();
        if (encrypts && m_content->bytes() == m_event->body)
            m_content->replaceBytes(*m_event->decrypted);
        else if (!encrypts && m_content->bytes() == *m_event->decrypted)
            m_content->replaceBytes(m_event->body);
    }
    m_content->check();
    refresh();
}

/// Header lines that nobody edited are those that belong to source and intent.
void SendComposer::resetHeaders()
{
    if (!m_content->areUsualHeaders())
        return;
    m_content->setUsualHeaders(outbox::usualHeaders(draft(), m_services.sending.schemes(),
                                                    m_services.sending.clock().now(),
                                                    m_services.sending.random()));
}

// --- what is said about it -------------------------------------------------------------

Intent SendComposer::intent() const
{
    return static_cast<Intent>(m_intent->currentData().toInt());
}

bool SendComposer::isLive() const
{
    const settings::Account &account = m_services.workspace.account();
    return !account.id.isEmpty() && account.environment == settings::Environment::Live;
}

bool SendComposer::keepsIds() const
{
    return intent() == Intent::DuplicateId || intent() == Intent::Exact;
}

Draft SendComposer::draft() const
{
    Draft draft;
    draft.source = m_source->source();
    if (draft.source == Draft::Source::Captured)
        draft.event = m_event;
    draft.body = m_content->bytes();
    if (Result<Headers> headers = m_content->headers())
        draft.headers = std::move(*headers);
    draft.eventType = m_source->type().toStdString();
    draft.deliveryId = m_deliveryId;
    draft.keepsIds = m_ids->current() == 1 || keepsIds();
    draft.url = m_to->url().toStdString();
    draft.scheme = m_to->schemeName().toStdString();
    draft.encrypts = m_to->encrypts();
    draft.intent = intent();
    return draft;
}

SendForm SendComposer::form() const
{
    SendForm form;
    form.draft = draft();
    form.headers = m_content->headers();
    form.scheme = m_to->scheme();
    form.isLive = isLive();
    form.isUnchanged = form.isLive && outbox::isUnchanged(form.draft, m_services.sending.schemes(),
                                                          m_services.sending.clock().now(),
                                                          m_services.sending.random());
    form.hasSecret = m_to->hasSecret();
    form.isSecretMissing = m_to->isSecretMissing();
    form.times = m_times;
    return form;
}

QString SendComposer::refusal() const
{
    return sendRefusal(form());
}

void SendComposer::updateIds()
{
    m_ids->setEnabled(!keepsIds());
    const send::EventIdentity identity = send::identityOf(m_content->bytes());
    const bool isNew = m_ids->current() == 0 && !keepsIds();
    m_idText->setFont(isNew ? m_idFont : fonts::monospace(m_idFont));
    if (isNew) {
        m_idText->setText(identity.idPlace ? tr("a new event id and delivery id with each send")
                                           : tr("a new delivery id with each send"));
        return;
    }
    QStringList ids;
    if (!identity.eventId.empty())
        ids += models::visibleText(identity.eventId, 200);
    ids += m_deliveryId.empty() ? tr("new delivery id") : models::visibleText(m_deliveryId, 200);
    m_idText->setText(ids.join(QStringLiteral(" · ")));
}

void SendComposer::updateIntents(const SendForm &form)
{
    auto *items = qobject_cast<QStandardItemModel *>(m_intent->model());
    for (int i = 0; i < m_intent->count(); ++i) {
        const auto each = static_cast<Intent>(m_intent->itemData(i).toInt());
        const QString why = intentRefusal(form, each);
        items->item(i)->setEnabled(why.isEmpty());
        items->item(i)->setToolTip(why.isEmpty() ? models::intentSentence(nameOf(each)) : why);
    }
    updateExpectation();
}

void SendComposer::updateExpectation()
{
    bool accepts = send::isToBeAccepted(intent());
    QString sentence = models::intentSentence(nameOf(intent()));
    if (intent() == Intent::Exact) {
        const auto dispatch =
            outbox::dispatchOf(draft(), m_services.sending.schemes(),
                               m_services.sending.clock().now(), m_services.sending.random());
        if (dispatch && dispatch->order.isOutdated) {
            accepts = false;
            sentence += QLatin1Char(' ') + tr("Its signature is too old by now.");
        }
    }
    m_expectedSign->setIcon(accepts ? Icon::Check : Icon::Cross,
                            accepts ? Tone::Good : Tone::Warning);
    m_expected->setText(sentence + QLatin1Char(' ') +
                        (accepts ? tr("A right endpoint answers 2xx.")
                                 : tr("A right endpoint refuses it and answers 4xx.")));
}

void SendComposer::refresh()
{
    if (m_isFilling || !m_message)
        return;
    m_to->setEncryptable(intent() != Intent::Exact);
    updateIds();
    const SendForm form = this->form();
    updateIntents(form);
    const QString why = sendRefusal(form);
    m_expectation->setVisible(why.isEmpty()); // what cannot be sent has no answer
    if (why.isEmpty())
        m_message->hide();
    else if (m_message->isHidden() || m_message->text() != why)
        m_message->showText(isLive() ? MessageBar::Kind::Warning : MessageBar::Kind::Info, why);
    Q_EMIT changed();
}

// --- out of it -------------------------------------------------------------------------

void SendComposer::fetchDraft(std::function<void(Result<Draft>)> done)
{
    m_to->fetchSecret([draft = draft(), done = std::move(done)](
                          const Result<std::optional<Secret>> &secret) mutable {
        if (!secret) {
            done(secret.error());
            return;
        }
        draft.secret = *secret;
        done(std::move(draft));
    });
}

} // namespace hookbench::ui
