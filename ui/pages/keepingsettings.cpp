// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keepingsettings.h"

#include "app/composition.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/store/eventremoval.h"
#include "app/store/eventschema.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/workspace.h"
#include "ui/pages/erasuresettings.h"
#include "ui/pages/settingsrows.h"
#include "ui/widgets/card.h"
#include "ui/widgets/focuskeeping.h"
#include "ui/widgets/jobline.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hookbench::ui
{

using inbox::ReceiverService;
using store::EventRemoval;

namespace
{

constexpr int longestKeeping = 3650; ///< days
constexpr int mostKept = 100'000'000;
constexpr int largestKept = 1'000'000; ///< MiB
constexpr std::int64_t bytesOfMebibyte = std::int64_t{1} << 20;
constexpr int settleMs = 300;
enum TakingStage { TakingRows, TakingPages };

QSpinBox *keepingBound(const char *name, int maximum, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(0, maximum);
    box->setSuffix(suffix);
    box->setSpecialValueText(KeepingSettings::tr("No bound"));
    box->setGroupSeparatorShown(true);
    box->setMinimumWidth(168);
    return box;
}

/// Rows go, then pages; nothing where there is no store yet.
Result<std::int64_t> takeAway(const std::filesystem::path &directory, const std::string &account,
                              const store::Retention &rule, UtcTime now, std::int64_t total,
                              const BackgroundJob::Report &report)
{
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(directory), failure))
        return std::int64_t{0};
    Result<EventRemoval> removal = EventRemoval::open(directory);
    if (!removal)
        return removal.error();
    const Result<std::int64_t> removed =
        removal->apply(account, rule, now,
                       [&](std::int64_t done) { return report(TakingRows, done, total); });
    if (!removed)
        return removed;
    const Result<std::int64_t> free = removal->freePages();
    const Result<void> cleaned = removal->clean([&](std::int64_t done) {
        return report(TakingPages, done, free ? std::max(done, *free) : 0);
    });
    return cleaned ? removed : Result<std::int64_t>(cleaned.error());
}

} // namespace

KeepingSettings::KeepingSettings(Composition &composition, QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
{
    setObjectName(QStringLiteral("keepingSettings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(createRules());
    m_erasure = new ErasureSettings(m_composition);
    layout->addWidget(m_erasure);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    listAccounts();
    connectAll();
}

KeepingSettings::~KeepingSettings() = default;

QWidget *KeepingSettings::createRules()
{
    m_account = new QComboBox;
    m_account->setObjectName(QStringLiteral("keepingAccount"));
    m_days = keepingBound("keepDays", longestKeeping, tr(" days"));
    m_count = keepingBound("keepCount", mostKept, tr(" events"));
    m_count->setSingleStep(10'000);
    m_megabytes = keepingBound("keepMegabytes", largestKept, tr(" MiB"));
    m_megabytes->setSingleStep(256);
    m_keepsDecrypted = new QCheckBox(tr("Keep decrypted payloads of this LIVE account"));
    m_keepsDecrypted->setObjectName(QStringLiteral("keepsDecrypted"));
    m_effect = new QLabel;
    m_effect->setObjectName(QStringLiteral("keepEffect"));
    m_effect->setTextFormat(Qt::PlainText);
    m_effect->setWordWrap(true);
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setObjectName(QStringLiteral("applyKeeping"));
    m_apply->setProperty("role", QStringLiteral("primary"));
    m_discard = new QPushButton(tr("Discard"));
    m_discard->setObjectName(QStringLiteral("discardKeeping"));
    m_discard->setToolTip(tr("Leave the rules as they are in force"));
    m_defaults = new QPushButton(tr("Use the defaults"));
    m_defaults->setObjectName(QStringLiteral("keepDefaults"));
    m_progress = new JobLine(QStringLiteral("cancelKeeping"));
    m_result = new MessageBar;
    m_result->setObjectName(QStringLiteral("keepingResult"));
    m_result->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_defaults);
    buttons->addStretch();

    auto *rules = new QWidget;
    SettingsRows rows(rules);
    rows.add(tr("Account"), m_account, {});
    rows.add(tr("No longer than"), m_days, {});
    rows.add(tr("No more than"), m_count, {});
    rows.add(tr("No larger than"), m_megabytes,
             tr("The oldest go first, pinned ones never. LIVE events go after 30 days unless you "
                "say otherwise."));
    rows.add(tr("Encrypted payloads"), m_keepsDecrypted,
             tr("Otherwise they stay encrypted on the disk, and are decrypted when you look."));
    rows.add(tr("Effect"), m_effect, {});
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(8);
    layout->addWidget(rules);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 0, 20, 0);
    foot->setSpacing(8);
    foot->addLayout(buttons);
    foot->addWidget(m_progress);
    foot->addWidget(m_result);
    layout->addLayout(foot);
    return settingsPart(tr("How long events are kept"), card);
}

void KeepingSettings::connectAll()
{
    for (QSpinBox *box : {m_days, m_count, m_megabytes})
        connect(box, &QSpinBox::valueChanged, this, &KeepingSettings::onEdited);
    connect(m_keepsDecrypted, &QCheckBox::toggled, this, &KeepingSettings::saveDecrypted);
    connect(m_account, &QComboBox::currentIndexChanged, this, &KeepingSettings::load);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        const store::Retention usual = ReceiverService::defaultRetention(isLiveInForm());
        m_days->setValue(usual.maxAge ? static_cast<int>(usual.maxAge->count() / 24) : 0);
        m_count->setValue(static_cast<int>(usual.maxCount.value_or(0)));
        m_megabytes->setValue(
            static_cast<int>(usual.maxBytes.value_or(0) / bytesOfMebibyte));
    });
    connect(m_discard, &QPushButton::clicked, this, &KeepingSettings::load);
    connect(m_apply, &QPushButton::clicked, this, &KeepingSettings::apply);
    connect(&m_settle, &QTimer::timeout, this, &KeepingSettings::preview);
    connect(m_progress, &JobLine::cancelled, &m_taking, &BackgroundJob::cancel);
    connect(&m_taking, &BackgroundJob::progressed, this, &KeepingSettings::showProgress);
    connect(m_erasure, &ErasureSettings::began, this, [this] {
        m_isErasing = true;
        setBusy(true);
    });
    connect(m_erasure, &ErasureSettings::ended, this, [this] {
        m_isErasing = false;
        onEdited();
    });
    const settings::AccountStore *accounts = &m_composition.accounts();
    for (auto signal : {&settings::AccountStore::added, &settings::AccountStore::updated,
                        &settings::AccountStore::removed})
        connect(accounts, signal, this, &KeepingSettings::listAccounts);
}

void KeepingSettings::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_settle.start();
}

// --- rules -----------------------------------------------------------------------------------

QString KeepingSettings::accountInForm() const
{
    return m_account->currentData().toString();
}

bool KeepingSettings::isLiveInForm() const
{
    const auto account = m_composition.accounts().find(accountInForm());
    return account && account->environment == settings::Environment::Live;
}

void KeepingSettings::listAccounts()
{
    const QString before = accountInForm();
    m_isLoading = true;
    m_account->clear();
    m_account->addItem(tr("Sandbox"), workspace::Workspace::sandboxId);
    for (const settings::Account &account : m_composition.accounts().accounts()) {
        m_account->addItem(
            tr("%1 · %2").arg(account.name, text::environmentWord(account.environment)),
            account.id);
    }
    m_account->setCurrentIndex(std::max(0, m_account->findData(before)));
    m_isLoading = false;
    load();
}

store::Retention KeepingSettings::saved() const
{
    return m_composition.receiver()
        .keepingRules(accountInForm())
        .retention.value_or(ReceiverService::defaultRetention(isLiveInForm()));
}

void KeepingSettings::load()
{
    if (m_isLoading)
        return;
    m_isLoading = true;
    const bool isLive = isLiveInForm();
    const inbox::KeepingRules rules = m_composition.receiver().keepingRules(accountInForm());
    const store::Retention kept = saved();
    m_days->setValue(kept.maxAge ? static_cast<int>((kept.maxAge->count() + 23) / 24) : 0);
    m_count->setValue(
        static_cast<int>(std::min<std::int64_t>(kept.maxCount.value_or(0), mostKept)));
    m_megabytes->setValue(static_cast<int>(
        std::min<std::int64_t>(kept.maxBytes.value_or(0) / bytesOfMebibyte, largestKept)));
    m_keepsDecrypted->setEnabled(isLive);
    m_keepsDecrypted->setChecked(!isLive || rules.keepsDecrypted);
    m_isLoading = false;
    m_erasure->setAccount(accountInForm());
    onEdited();
}

store::Retention KeepingSettings::inForm() const
{
    store::Retention kept;
    if (m_days->value() > 0)
        kept.maxAge = std::chrono::hours(24 * m_days->value());
    if (m_count->value() > 0)
        kept.maxCount = m_count->value();
    if (m_megabytes->value() > 0)
        kept.maxBytes = bytesOfMebibyte * m_megabytes->value();
    return kept;
}

void KeepingSettings::onEdited()
{
    if (m_isLoading)
        return;
    setBusy(m_taking.isRunning() || m_isErasing);
    m_effect->setText(tr("Counting…"));
    if (isVisible())
        m_settle.start();
}

void KeepingSettings::setBusy(bool busy)
{
    const bool isEdited = inForm() != saved();
    m_apply->setEnabled(isEdited && !busy);
    m_discard->setEnabled(isEdited && !busy);
    m_defaults->setEnabled(!busy && inForm() != ReceiverService::defaultRetention(isLiveInForm()));
    for (QWidget *editor :
         std::initializer_list<QWidget *>{m_account, m_days, m_count, m_megabytes})
        editor->setEnabled(!busy);
    m_keepsDecrypted->setEnabled(!busy && isLiveInForm());
    m_erasure->setBlocked(m_taking.isRunning());
}

/// Counts what the rules in the form would take, on a thread.
void KeepingSettings::preview()
{
    if (m_isErasing)
        return; // counted again when it is over
    if (m_counting.isRunning() || m_taking.isRunning()) {
        m_counting.cancel();
        m_settle.start();
        return;
    }
    m_counting.start([this, directory = m_composition.directory().path(),
                      account = accountInForm().toStdString(), rule = inForm(),
                      now = m_composition.clock().now()](const BackgroundJob::Report &) {
        Result<EventRemoval::Effect> effect = EventRemoval::Effect{};
        std::error_code failure;
        if (std::filesystem::exists(store::eventFile(directory), failure)) {
            Result<EventRemoval> removal = EventRemoval::open(directory);
            effect = removal ? removal->preview(account, rule, now) : removal.error();
        }
        return [this, effect, account, rule] {
            if (account != accountInForm().toStdString() || rule != inForm())
                return; // it is counted again
            if (effect)
                showEffect(effect->events, effect->bytes, effect->pinned);
            else
                m_effect->setText(text::inFull(effect.error()));
        };
    });
}

void KeepingSettings::showEffect(qint64 events, qint64 bytes, qint64 pinned)
{
    QString sentence =
        events == 0 ? tr("These rules take nothing away.")
                    : tr("These rules take away %n event(s), %1.", nullptr,
                         static_cast<int>(std::min<qint64>(events, 1'000'000'000)))
                          .arg(text::byteSize(bytes));
    if (pinned > 0)
        sentence += QLatin1Char(' ') + tr("%n pinned one(s) stay.", nullptr,
                                          static_cast<int>(std::min<qint64>(pinned, 1'000'000'000)));
    m_effect->setText(sentence);
    m_apply->setText(events == 0 ? tr("Apply")
                                 : tr("Apply and take away %1").arg(text::count(events)));
    m_apply->setProperty("removes", QVariant::fromValue(events));
}

bool KeepingSettings::saveRules()
{
    inbox::KeepingRules rules = m_composition.receiver().keepingRules(accountInForm());
    const store::Retention kept = inForm();
    if (kept == ReceiverService::defaultRetention(isLiveInForm()))
        rules.retention.reset();
    else
        rules.retention = kept;
    const Result<void> done = m_composition.receiver().setKeepingRules(accountInForm(), rules);
    if (!done)
        Q_EMIT failed(text::inFull(done.error()));
    return done.ok();
}

void KeepingSettings::showProgress(int stage, qint64 done, qint64 total)
{
    m_progress->show(
        stage == TakingRows
            ? tr("Taking away events: %1 of %2").arg(text::count(done), text::count(total))
            : tr("Compacting the file: %1 pages given back").arg(text::count(done)),
        done, total);
}

/// The rows go first, and the rule is in force when they are gone: who cancels keeps the rest.
void KeepingSettings::apply()
{
    if (m_taking.isRunning() || m_isErasing || inForm() == saved())
        return;
    m_result->hide();
    const qint64 total = m_apply->property("removes").toLongLong();
    m_taking.start([this, directory = m_composition.directory().path(),
                    account = accountInForm().toStdString(), rule = inForm(),
                    now = m_composition.clock().now(),
                    total](const BackgroundJob::Report &report) {
        const Result<std::int64_t> taken = takeAway(directory, account, rule, now, total, report);
        return [this, taken] {
            m_progress->hide();
            if (!taken && taken.error().kind == ErrorKind::Cancelled) {
                m_result->showText(MessageBar::Kind::Info,
                                   tr("Stopped. What had gone by then is gone; the rules in force "
                                      "are those from before."));
            } else if (!taken) {
                m_result->showText(MessageBar::Kind::Error, text::inFull(taken.error()));
            } else if (saveRules()) {
                m_result->showText(
                    MessageBar::Kind::Success,
                    tr("The rules are in force. %n event(s) went, and the file is compacted.",
                       nullptr, static_cast<int>(*taken)));
            }
            m_composition.receiver().readAnew(); // they went past the store that lists look at
            load();
            returnFocus(this, m_account);
        };
    });
    holdFocus(this);
    setBusy(true);
}

void KeepingSettings::saveDecrypted()
{
    if (m_isLoading)
        return;
    inbox::KeepingRules rules = m_composition.receiver().keepingRules(accountInForm());
    rules.keepsDecrypted = isLiveInForm() && m_keepsDecrypted->isChecked();
    if (const auto done = m_composition.receiver().setKeepingRules(accountInForm(), rules); !done)
        Q_EMIT failed(text::inFull(done.error()));
}

} // namespace hookbench::ui
