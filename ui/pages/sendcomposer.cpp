// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sendcomposer.h"

#include "app/base/eventenvelope.h"
#include "app/http/url.h"
#include "app/inbox/receiverdesk.h"
#include "app/outbox/headertext.h"
#include "app/outbox/sendservice.h"
#include "app/send/eventidentity.h"
#include "app/settings/account.h"
#include "app/shippeddata.h"
#include "app/text/formats.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "models/bytetext.h"
#include "models/intenttext.h"
#include "models/jsontext.h"
#include "ui/pages/byteeditor.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tonelabel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using outbox::Draft;
using outbox::LiveRefusal;
using send::Intent;
using workspace::Workspace;

namespace
{

constexpr int sideMargin = 16;
constexpr int longestTypedSecret = 512;
constexpr int longestUrl = 8192;
constexpr qint64 largestFile = qint64{64} * 1024 * 1024;
constexpr int urlRole = Qt::UserRole;
constexpr int webhookRole = Qt::UserRole + 1;
constexpr std::chrono::milliseconds checkPause{200};

QString nameOf(Intent intent)
{
    const std::string_view name = send::intentName(intent);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QStringList typesFirst()
{
    return {QStringLiteral("payment.completed")};
}

} // namespace

SendComposer::SendComposer(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_events(shippedEvents())
{
    setObjectName(QStringLiteral("sendComposer"));
    auto *source = createSource();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    auto *top = new QGridLayout;
    top->setHorizontalSpacing(12);
    top->setColumnStretch(1, 1);
    addRow(top, tr("Event"), source, m_sources);
    // In the order in which it is read, which is that of Tab.
    auto *content = createContent();
    m_ids = new SegmentedControl;
    m_ids->setObjectName(QStringLiteral("sendIds"));
    m_ids->setAccessibleName(tr("Ids of the event and the delivery"));
    m_ids->setTexts({tr("New"), tr("Keep")});
    m_idText = new ElidedLabel;
    m_idFont = fonts::small(m_idText->font());
    m_idText->setForegroundRole(QPalette::PlaceholderText);
    auto *ids = new QWidget;
    auto *idLine = new QHBoxLayout(ids);
    idLine->setContentsMargins(0, 0, 0, 0);
    idLine->setSpacing(8);
    idLine->addWidget(m_ids);
    idLine->addWidget(m_idText, 1);
    addRow(grid, tr("Ids"), ids, m_ids);
    addRow(grid, tr("To"), createTarget(), m_target);
    addRow(grid, tr("Secret"), createSecret(), m_secret);
    addRow(grid, tr("Scheme"), createScheme(), m_scheme);
    addRow(grid, tr("Intent"), createIntents(), m_intent);
    // Both grids are one form, with the content between them.
    int labels = 0;
    for (QGridLayout *each : {top, grid})
        for (int row = 0; row < each->rowCount(); ++row)
            if (const QLayoutItem *item = each->itemAtPosition(row, 0))
                labels = std::max(labels, item->widget()->sizeHint().width());
    top->setColumnMinimumWidth(0, labels);
    grid->setColumnMinimumWidth(0, labels);
    m_expectedSign = new IconLabel;
    m_expected = new QLabel;
    m_expected->setObjectName(QStringLiteral("sendExpectation"));
    m_expected->setWordWrap(true);
    m_expected->setFont(fonts::small(m_expected->font()));
    m_expected->setTextFormat(Qt::PlainText);
    auto *expectation = new QWidget;
    auto *expectationLine = new QHBoxLayout(expectation);
    expectationLine->setContentsMargins(0, 0, 0, 0);
    expectationLine->setSpacing(6);
    expectationLine->addWidget(m_expectedSign, 0, Qt::AlignTop);
    expectationLine->addWidget(m_expected, 1);
    grid->addWidget(expectation, grid->rowCount(), 1);

    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("sendRefusal"));
    m_message->setClosable(false);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 12, sideMargin, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(content, 1);
    layout->addLayout(grid);
    layout->addWidget(m_message);

    m_check.setSingleShot(true);
    m_check.setInterval(checkPause);
    fillTypes();
    fillSchemes();
    fillTargets();
    fillSecrets();
    onTargetChosen();
    loadSample();
    connectAll();
    refresh();
}

SendComposer::~SendComposer() = default;

// --- the form --------------------------------------------------------------------------

void SendComposer::addRow(QGridLayout *grid, const QString &label, QWidget *widget, QWidget *buddy)
{
    const int row = grid->count() == 0 ? 0 : grid->rowCount();
    auto *name = new QLabel(label);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setBuddy(buddy);
    grid->addWidget(name, row, 0);
    grid->addWidget(widget, row, 1);
}

QWidget *SendComposer::createSource()
{
    m_sources = new SegmentedControl;
    m_sources->setObjectName(QStringLiteral("sendSource"));
    m_sources->setAccessibleName(tr("Where the event comes from"));
    m_sources->setTexts({tr("Sample"), tr("Captured"), tr("Own bytes")});
    m_captured = new ElidedLabel;
    m_captured->setObjectName(QStringLiteral("sendCaptured"));
    auto *load = new QPushButton(tr("Load file…"));
    load->setObjectName(QStringLiteral("sendLoadFile"));
    connect(load, &QPushButton::clicked, this, &SendComposer::loadFile);
    auto *own = new QWidget;
    auto *ownLine = new QHBoxLayout(own);
    ownLine->setContentsMargins(0, 0, 0, 0);
    ownLine->addWidget(load);
    ownLine->addStretch();
    m_sourceDetail = new QStackedWidget;
    m_newSample = new QPushButton(tr("New sample"));
    m_newSample->setObjectName(QStringLiteral("sendNewSample"));
    m_newSample->setToolTip(tr("Fresh ids and times; what was edited is gone"));
    connect(m_newSample, &QPushButton::clicked, this, &SendComposer::loadSample);
    m_type = new QComboBox;
    m_type->setObjectName(QStringLiteral("sendType"));
    m_type->setAccessibleName(tr("Event type"));
    m_type->setEditable(true);
    m_type->lineEdit()->setAccessibleName(m_type->accessibleName());
    m_type->setInsertPolicy(QComboBox::NoInsert);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(12);
    m_type->lineEdit()->setMaxLength(200);
    m_type->lineEdit()->setPlaceholderText(tr("Event type"));
    m_sourceDetail->addWidget(new QWidget); // of a sample: its button is in the line below
    m_sourceDetail->addWidget(m_captured);
    m_sourceDetail->addWidget(own);
    m_sourceDetail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_sources);
    line->addWidget(m_sourceDetail, 1);
    layout->addLayout(line);
    auto *typeLine = new QHBoxLayout;
    typeLine->setSpacing(8);
    typeLine->addWidget(m_type, 1);
    typeLine->addWidget(m_newSample);
    layout->addLayout(typeLine);
    return page;
}

QWidget *SendComposer::createContent()
{
    m_body = new ByteEditor;
    m_body->setObjectName(QStringLiteral("sendBody"));
    m_body->setAccessibleName(tr("Body of the delivery, byte for byte"));
    m_headers = new QPlainTextEdit;
    m_headers->setObjectName(QStringLiteral("sendHeaders"));
    m_headers->setAccessibleName(tr("Header lines of the delivery"));
    m_headers->setFont(fonts::monospace(m_headers->font()));
    m_headers->setTabChangesFocus(true);
    m_headers->setPlaceholderText(
        tr("One \"Name: value\" in each line. Content-Type, User-Agent and what the scheme signs "
           "with are added, unless they stand here."));
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("sendContent"));
    m_tabs->setAccessibleName(tr("Body and headers"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_body, tr("Body"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_facts = new ToneLabel;
    m_facts->setObjectName(QStringLiteral("sendFacts"));
    m_facts->setFont(fonts::small(m_facts->font()));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_facts);
    return page;
}

QWidget *SendComposer::createTarget()
{
    m_target = new QComboBox;
    m_target->setObjectName(QStringLiteral("sendTarget"));
    m_target->setAccessibleName(tr("URL that it is sent to"));
    m_target->setEditable(true);
    m_target->lineEdit()->setAccessibleName(m_target->accessibleName());
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(12);
    m_target->lineEdit()->setMaxLength(longestUrl);
    m_target->lineEdit()->setFont(fonts::monospace(m_target->font()));
    m_target->lineEdit()->setPlaceholderText(QStringLiteral("http://127.0.0.1:8000/webhook"));
    m_target->setCompleter(nullptr); // it would complete names to what is no URL
    return m_target;
}

QWidget *SendComposer::createSecret()
{
    m_secret = new QComboBox;
    m_secret->setObjectName(QStringLiteral("sendSecret"));
    m_secret->setAccessibleName(tr("Signing secret"));
    m_secret->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_secret->setMinimumContentsLength(10);
    m_typedSecret = new QLineEdit;
    m_typedSecret->setObjectName(QStringLiteral("sendTypedSecret"));
    m_typedSecret->setAccessibleName(tr("Signing secret, kept for this session only"));
    m_typedSecret->setPlaceholderText(tr("Kept for this session only"));
    m_typedSecret->setEchoMode(QLineEdit::Password);
    m_typedSecret->setMaxLength(longestTypedSecret);
    m_typedSecret->setFont(fonts::monospace(m_typedSecret->font()));
    m_typedSecret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_secret, 1);
    layout->addWidget(m_typedSecret, 1);
    return line;
}

QWidget *SendComposer::createScheme()
{
    m_scheme = new QComboBox;
    m_scheme->setObjectName(QStringLiteral("sendScheme"));
    m_scheme->setAccessibleName(tr("Signing scheme"));
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(10);
    m_encrypt = new QCheckBox(tr("Encrypt the payload"));
    m_encrypt->setObjectName(QStringLiteral("sendEncrypt"));
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_scheme, 1);
    layout->addWidget(m_encrypt);
    return line;
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

void SendComposer::connectAll()
{
    connect(m_sources, &SegmentedControl::currentChanged, this, &SendComposer::onSourceChosen);
    connect(m_type, &QComboBox::activated, this, &SendComposer::onTypeChosen);
    connect(m_type->lineEdit(), &QLineEdit::editingFinished, this, &SendComposer::onTypeChosen);
    connect(m_body, &ByteEditor::bytesChanged, this, [this] { m_check.start(); });
    connect(m_headers, &QPlainTextEdit::textChanged, this, &SendComposer::refresh);
    connect(m_ids, &SegmentedControl::currentChanged, this, &SendComposer::refresh);
    connect(m_target, &QComboBox::activated, this, [this](int index) {
        m_target->setEditText(m_target->itemData(index, urlRole).toString());
        onTargetChosen();
    });
    connect(m_target->lineEdit(), &QLineEdit::textChanged, this, [this] {
        onTargetChosen();
        refresh();
    });
    connect(m_secret, &QComboBox::currentIndexChanged, this, &SendComposer::refresh);
    connect(m_typedSecret, &QLineEdit::textChanged, this, &SendComposer::refresh);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &SendComposer::refresh);
    connect(m_encrypt, &QCheckBox::toggled, this, &SendComposer::toggleEncryption);
    connect(m_intent, &QComboBox::currentIndexChanged, this, [this] {
        resetHeaders();
        refresh();
    });
    connect(&m_check, &QTimer::timeout, this, [this] {
        checkContent();
        refresh();
    });
    connect(&m_services.desk, &inbox::ReceiverDesk::stateChanged, this, &SendComposer::fillTargets);
    connect(&m_services.desk, &inbox::ReceiverDesk::accountChanged, this, [this] {
        fillTargets();
        fillSecrets();
        refresh();
    });
    const auto follow = [this] {
        if (workspace::WebhookService *service = m_services.workspace.webhooks()) {
            connect(service, &workspace::WebhookService::webhooksChanged, this,
                    &SendComposer::fillTargets, Qt::UniqueConnection);
            connect(service, &workspace::WebhookService::webhooksChanged, this,
                    &SendComposer::fillSecrets, Qt::UniqueConnection);
        }
        fillTargets();
        fillSecrets();
        refresh();
    };
    connect(&m_services.workspace, &Workspace::changed, this, follow);
    follow();
}

// --- what there is to choose from ------------------------------------------------------

void SendComposer::fillTypes()
{
    QStringList types;
    for (const sandbox::EventSample &sample : m_events.samples())
        types += QString::fromStdString(sample.type);
    types.sort();
    for (const QString &first : typesFirst())
        if (types.removeOne(first))
            types.prepend(first);
    m_type->addItems(types);
    m_typeSeen = typeText();
    m_type->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_type->completer()->setFilterMode(Qt::MatchContains);
}

void SendComposer::fillSchemes()
{
    for (const signing::Scheme &scheme : m_services.sending.schemes().schemes())
        m_scheme->addItem(QString::fromStdString(scheme.title.empty() ? scheme.name : scheme.title),
                          QString::fromStdString(scheme.name));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(QStringLiteral("platform"))));
}

QString SendComposer::ownReceiverUrl() const
{
    const inbox::DeskState state = m_services.desk.state();
    const bool answers = state.phase == inbox::DeskState::Phase::Receiving ||
                         state.phase == inbox::DeskState::Phase::HeldElsewhere;
    return answers && !state.baseUrl.isEmpty() ? state.baseUrl + QLatin1Char('/') : QString();
}

void SendComposer::fillTargets()
{
    const QString before = m_target->currentText();
    const bool wasOwn = m_target->property("own").toBool();
    const QString own = ownReceiverUrl();
    m_isFilling = true;
    m_target->clear();
    const auto add = [this](const QString &title, const QString &url, const QString &webhook) {
        m_target->addItem(tr("%1 · %2").arg(title, url));
        m_target->setItemData(m_target->count() - 1, url, urlRole);
        m_target->setItemData(m_target->count() - 1, webhook, webhookRole);
    };
    if (!own.isEmpty()) {
        for (const inbox::EndpointSetting &endpoint : m_services.desk.endpoints()) {
            const QString url = own.chopped(1) + endpoint.path;
            add(tr("This receiver"), url, endpoint.webhookId);
        }
        if (m_target->count() == 0)
            add(tr("This receiver"), own, {});
    }
    if (const workspace::WebhookService *service = m_services.workspace.webhooks())
        for (const api::Webhook &webhook : service->webhooks())
            add(webhook.name, webhook.url, webhook.id);
    // What was typed stays; what was never touched follows the receiver.
    const bool followsReceiver = before.isEmpty() || (wasOwn && !own.isEmpty());
    m_target->setEditText(
        followsReceiver && !own.isEmpty() ? m_target->itemData(0, urlRole).toString() : before);
    m_target->setProperty("own", followsReceiver && !own.isEmpty());
    m_isFilling = false;
    onTargetChosen();
    refresh();
}

void SendComposer::fillSecrets()
{
    const QVariant kind = m_secret->currentData();
    const QString webhook = m_secret->currentData(webhookRole).toString();
    m_isFilling = true;
    m_secret->clear();
    m_secret->addItem(tr("None: unsigned"), int(NoSecret));
    if (const workspace::WebhookService *service = m_services.workspace.webhooks()) {
        for (const api::Webhook &each : service->webhooks()) {
            m_secret->addItem(tr("Of %1").arg(each.name), int(OfWebhook));
            m_secret->setItemData(m_secret->count() - 1, each.id, webhookRole);
        }
    }
    m_secret->addItem(tr("Typed here"), int(TypedSecret));
    int index = m_secret->findData(webhook, webhookRole);
    if (webhook.isEmpty() || index < 0)
        index = kind.toInt() == OfWebhook ? 0 : m_secret->findData(kind);
    m_secret->setCurrentIndex(std::max(0, index));
    m_isFilling = false;
    m_targetSeen.clear();
    onTargetChosen();
    refresh();
}

QString SendComposer::webhookOfTarget() const
{
    const int index = m_target->findData(m_target->currentText(), urlRole);
    return index < 0 ? QString() : m_target->itemData(index, webhookRole).toString();
}

/// A webhook brings its secret and its encryption along; any other target leaves them.
void SendComposer::onTargetChosen()
{
    if (m_isFilling || !m_secret->count())
        return;
    m_target->setProperty("own", !ownReceiverUrl().isEmpty() &&
                                     m_target->currentText().startsWith(ownReceiverUrl()));
    const QString webhook = webhookOfTarget();
    if (webhook.isEmpty() || webhook == m_targetSeen)
        return;
    const int secret = m_secret->findData(webhook, webhookRole);
    if (secret < 0)
        return;
    m_targetSeen = webhook;
    m_secret->setCurrentIndex(secret);
    const workspace::WebhookService *service = m_services.workspace.webhooks();
    if (const api::Webhook *found = service ? service->find(webhook) : nullptr)
        m_encrypt->setChecked(found->encrypted);
}

// --- where it comes from ---------------------------------------------------------------

Draft::Source SendComposer::source() const
{
    switch (m_sources->current()) {
    case 1:
        return Draft::Source::Captured;
    case 2:
        return Draft::Source::Own;
    default:
        return Draft::Source::Sample;
    }
}

QString SendComposer::typeText() const
{
    return m_type->currentText().trimmed();
}

void SendComposer::setEvent(std::shared_ptr<const store::EventRecord> event)
{
    m_event = std::move(event);
    const store::EventSummary &row = m_event->summary;
    m_isFilling = true;
    m_sources->setCurrent(1);
    m_type->setEditText(QString::fromStdString(row.eventType));
    m_typeSeen = typeText();
    if (const int scheme = m_scheme->findData(QString::fromStdString(row.scheme)); scheme >= 0)
        m_scheme->setCurrentIndex(scheme);
    if (const int secret = m_secret->findData(QString::fromStdString(row.webhookId), webhookRole);
        secret >= 0 && !row.webhookId.empty())
        m_secret->setCurrentIndex(secret);
    m_encrypt->setChecked(false);
    m_ids->setCurrent(1);
    m_isFilling = false;
    m_deliveryId = row.deliveryId;
    m_captured->setText(
        tr("#%1 · received %2")
            .arg(row.id)
            .arg(text::receiptTime(row.receivedAt, m_services.sending.clock().now(), locale())));
    m_body->setBytes(m_event->body);
    m_headers->clear();
    m_usualHeaders.clear();
    resetHeaders();
    checkContent();
    refresh();
}

void SendComposer::setIntent(Intent intent)
{
    m_intent->setCurrentIndex(m_intent->findData(static_cast<int>(intent)));
}

void SendComposer::setTarget(const QString &url)
{
    m_target->setEditText(url.left(longestUrl));
}

QString SendComposer::target() const
{
    return m_target->currentText().trimmed();
}

void SendComposer::setTimes(int times)
{
    m_times = times;
    refresh();
}

void SendComposer::onSourceChosen()
{
    m_sourceDetail->setCurrentIndex(m_sources->current());
    m_newSample->setVisible(m_sources->current() == 0);
    if (m_isFilling)
        return;
    if (source() == Draft::Source::Captured && m_event) {
        setEvent(m_event);
        return;
    }
    m_ids->setCurrent(source() == Draft::Source::Sample ? 0 : 1);
    if (source() == Draft::Source::Sample)
        loadSample();
    else
        resetHeaders();
    refresh();
}

void SendComposer::onTypeChosen()
{
    if (m_isFilling || typeText() == m_typeSeen)
        return; // leaving the field is no choice
    m_typeSeen = typeText();
    const std::string type = typeText().toStdString();
    if (source() == Draft::Source::Sample) {
        loadSample();
    } else {
        m_body->replaceBytes(send::withEventType(m_body->bytes(), type));
    }
    refresh();
}

void SendComposer::loadSample()
{
    RandomSource &random = m_services.sending.random();
    const UtcTime now = m_services.sending.clock().now();
    const std::string type = typeText().toStdString();
    const std::string filled = sandbox::fillSample(m_events.sampleFor(type).data, now, random);
    m_deliveryId = newDeliveryId(random);
    m_body->replaceBytes(eventEnvelope(newEventId(random), type, now, filled));
    resetHeaders();
    checkContent();
    refresh();
}

void SendComposer::loadFile()
{
    auto *dialog = new QFileDialog(this, tr("Load a body"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_contentNote = tr("The file cannot be read: %1").arg(file.errorString());
        } else if (file.size() > largestFile) {
            m_contentNote = tr("The file is larger than %1, which is the most that is sent.")
                                .arg(text::byteSize(largestFile, locale()));
        } else {
            m_contentNote.clear();
            m_body->setBytes(file.readAll().toStdString());
        }
        checkContent();
        refresh();
    });
    dialog->open();
}

/// An event that came encrypted is edited in the clear, and encrypted again.
void SendComposer::toggleEncryption()
{
    if (m_isFilling)
        return;
    if (source() == Draft::Source::Captured && m_event && m_event->summary.isEncrypted &&
        m_event->decrypted) {
        if (m_encrypt->isChecked() && m_body->bytes() == m_event->body)
            m_body->replaceBytes(*m_event->decrypted);
        else if (!m_encrypt->isChecked() && m_body->bytes() == *m_event->decrypted)
            m_body->replaceBytes(m_event->body);
    }
    checkContent();
    refresh();
}

/// Header lines that nobody edited are those that belong to source and intent.
void SendComposer::resetHeaders()
{
    const Result<Headers> typed = outbox::parseHeaderText(m_headers->toPlainText().toStdString());
    if (!typed || *typed != m_usualHeaders)
        return;
    m_usualHeaders =
        outbox::usualHeaders(draft(), m_services.sending.schemes(),
                             m_services.sending.clock().now(), m_services.sending.random());
    m_headers->setPlainText(QString::fromStdString(outbox::headerText(m_usualHeaders)));
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

Draft SendComposer::draft() const
{
    Draft draft;
    draft.source = source();
    if (draft.source == Draft::Source::Captured)
        draft.event = m_event;
    draft.body = m_body->bytes();
    if (Result<Headers> headers = outbox::parseHeaderText(m_headers->toPlainText().toStdString()))
        draft.headers = std::move(*headers);
    draft.eventType = typeText().toStdString();
    draft.deliveryId = m_deliveryId;
    draft.keepsIds =
        m_ids->current() == 1 || intent() == Intent::DuplicateId || intent() == Intent::Exact;
    draft.url = target().toStdString();
    draft.scheme = m_scheme->currentData().toString().toStdString();
    draft.encrypts = m_encrypt->isEnabled() && m_encrypt->isChecked();
    draft.intent = intent();
    return draft;
}

outbox::Reach SendComposer::reach() const
{
    std::vector<std::string> own;
    if (const workspace::WebhookService *service = m_services.workspace.webhooks())
        for (const api::Webhook &webhook : service->webhooks())
            own.push_back(webhook.url.toStdString());
    return outbox::reachOf(target().toStdString(), own);
}

void SendComposer::checkContent()
{
    m_check.stop();
    const std::string &bytes = m_body->bytes();
    QStringList facts{text::byteSize(static_cast<std::int64_t>(bytes.size()), locale())};
    Tone tone = Tone::Neutral;
    if (!m_contentNote.isEmpty()) {
        m_facts->setTone(Tone::Bad);
        m_facts->setText(m_contentNote);
        return;
    }
    if (m_body->isTooLarge()) {
        facts += tr("too large to be edited here: it is sent as it is, and its beginning is shown");
    } else if (!models::isUtf8(bytes)) {
        facts += tr("not UTF-8: bytes that are no text are shown as their hex");
    } else if (!bytes.empty()) {
        QJsonParseError problem;
        (void)QJsonDocument::fromJson(QByteArray::fromStdString(bytes), &problem);
        const bool isJson = problem.error == QJsonParseError::NoError;
        if (!isJson)
            tone = Tone::Warning;
        const auto line =
            1 + std::count(bytes.begin(),
                           bytes.begin() +
                               std::min<std::ptrdiff_t>(problem.offset,
                                                        static_cast<std::ptrdiff_t>(bytes.size())),
                           '\n');
        facts +=
            isJson ? tr("JSON") : tr("no JSON from line %1 on, and sent all the same").arg(line);
    }
    if (const QString ends = m_body->lineEnds(); !ends.isEmpty())
        facts += ends;
    m_facts->setTone(tone);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

QString SendComposer::intentRefusal(Intent intent) const
{
    if (isLive() && intent != Intent::Exact && intent != Intent::Resigned)
        return tr("In LIVE nothing is sent that is broken on purpose.");
    const bool hasSecret = m_secret->currentData().toInt() != NoSecret;
    if (send::needsSecret(intent) && !hasSecret)
        return tr("Choose a signing secret first.");
    const signing::Scheme *scheme =
        m_services.sending.schemes().find(m_scheme->currentData().toString().toStdString());
    if ((intent == Intent::Stale || intent == Intent::Future) && scheme && !scheme->hasTimestamp())
        return tr("This scheme signs no time.");
    if ((intent == Intent::FlippedBody || intent == Intent::CutBody) && m_body->bytes().empty())
        return tr("There is no body to be changed.");
    if ((intent == Intent::BadTag || intent == Intent::WrongKey) &&
        !(m_encrypt->isEnabled() && m_encrypt->isChecked()))
        return tr("Turn on \"Encrypt the payload\" first.");
    return {};
}

QString SendComposer::liveRefusal() const
{
    if (!isLive())
        return {};
    const Draft draft = this->draft();
    outbox::SendFacts facts;
    facts.isLive = true;
    facts.isCaptured = draft.source == Draft::Source::Captured;
    facts.intent = draft.intent;
    facts.times = m_times;
    facts.isUnchanged =
        outbox::isUnchanged(draft, m_services.sending.schemes(), m_services.sending.clock().now(),
                            m_services.sending.random());
    switch (outbox::liveRefusal(facts)) {
    case LiveRefusal::MadeUp:
        return tr("In LIVE a signed event moves goods: only events that were captured are sent "
                  "there, unchanged. Choose one on the Receiver page.");
    case LiveRefusal::Edited:
        return tr("In LIVE a captured event is sent only as it came: its bytes, headers, type and "
                  "ids were changed here.");
    case LiveRefusal::Broken:
        return tr("In LIVE nothing is sent that is broken on purpose.");
    case LiveRefusal::Repeated:
        return tr("In LIVE an event is sent once, not several times.");
    case LiveRefusal::None:
        break;
    }
    return {};
}

QString SendComposer::refusal() const
{
    if (const QString live = liveRefusal(); !live.isEmpty())
        return live;
    if (source() == Draft::Source::Captured && !m_event)
        return tr("Choose an event on the Receiver page, and press Ctrl+R there.");
    if (target().isEmpty())
        return tr("Say where to send: type a URL, or start the receiver.");
    if (const Result<http::Url> url = http::parseUrl(target().toStdString()); !url)
        return tr("That is no absolute http or https URL.");
    if (const Result<Headers> headers =
            outbox::parseHeaderText(m_headers->toPlainText().toStdString());
        !headers)
        return tr("Header line %1 is not like \"Name: value\", or names what the connection sets "
                  "itself.")
            .arg(headers.error().limit);
    if (m_secret->currentData().toInt() == TypedSecret && m_typedSecret->text().isEmpty())
        return tr("Type the signing secret, or choose another one.");
    if (m_encrypt->isEnabled() && m_encrypt->isChecked() &&
        m_secret->currentData().toInt() == NoSecret)
        return tr("Encrypting needs a signing secret.");
    return intentRefusal(intent());
}

void SendComposer::updateIds()
{
    const bool isForced = intent() == Intent::DuplicateId || intent() == Intent::Exact;
    m_ids->setEnabled(!isForced);
    const send::EventIdentity identity = send::identityOf(m_body->bytes());
    const bool isNew = m_ids->current() == 0 && !isForced;
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

void SendComposer::updateIntents()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_intent->model());
    for (int i = 0; i < m_intent->count(); ++i) {
        const QString why = intentRefusal(static_cast<Intent>(m_intent->itemData(i).toInt()));
        const QString name = nameOf(static_cast<Intent>(m_intent->itemData(i).toInt()));
        items->item(i)->setEnabled(why.isEmpty());
        items->item(i)->setToolTip(why.isEmpty() ? models::intentSentence(name) : why);
    }
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
    if (m_isFilling || !m_message || !m_intent)
        return;
    m_typedSecret->setVisible(m_secret->currentData().toInt() == TypedSecret);
    const signing::Scheme *scheme =
        m_services.sending.schemes().find(m_scheme->currentData().toString().toStdString());
    m_encrypt->setEnabled(scheme && !scheme->cipher.empty() && intent() != Intent::Exact);
    m_encrypt->setToolTip(scheme && scheme->cipher.empty()
                              ? tr("This scheme has no encrypted payloads.")
                              : QString());
    updateIds();
    updateIntents();
    const Result<Headers> headers = outbox::parseHeaderText(m_headers->toPlainText().toStdString());
    m_tabs->setTabText(1, headers && !headers->empty() ? tr("Headers (%1)").arg(headers->size())
                                                       : tr("Headers"));
    const QString why = refusal();
    if (why.isEmpty())
        m_message->hide();
    else if (m_message->isHidden() || m_message->text() != why)
        m_message->showText(isLive() ? MessageBar::Kind::Warning : MessageBar::Kind::Info, why);
    Q_EMIT changed();
}

// --- out of it -------------------------------------------------------------------------

void SendComposer::fetchDraft(std::function<void(Result<Draft>)> done)
{
    m_check.stop();
    Draft draft = this->draft();
    switch (m_secret->currentData().toInt()) {
    case TypedSecret:
        draft.secret = Secret(m_typedSecret->text().toStdString());
        done(std::move(draft));
        return;
    case OfWebhook:
        break;
    default:
        done(std::move(draft));
        return;
    }
    workspace::WebhookService *service = m_services.workspace.webhooks();
    if (!service) {
        done(Error{ErrorKind::SecretNotFound});
        return;
    }
    service->readSecret(
        m_secret->currentData(webhookRole).toString(), QStringLiteral("send"), this,
        [draft = std::move(draft), done = std::move(done)](const Result<Secret> &secret) mutable {
            if (!secret) {
                done(secret.error());
                return;
            }
            draft.secret = *secret;
            done(std::move(draft));
        });
}

} // namespace hookbench::ui
