// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/eventcopies.h"

#include "app/base/random.h"
#include "app/casefile/exportredaction.h"
#include "app/store/eventexport.h"
#include "app/store/eventjson.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "models/jsontext.h"
#include "ui/clipboardkeeper.h"
#include "ui/dialogs/filedialog.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QMenu>
#include <QSaveFile>
#include <QWidget>

#include <utility>

namespace hookbench::ui
{

using store::EventRecord;

namespace
{

constexpr std::size_t longestRedacted = std::size_t{4} * 1024 * 1024;
constexpr std::size_t longestCopied = std::size_t{2} * 1024 * 1024; ///< clipboards are no file

} // namespace

EventCopies::EventCopies(Secrets secrets, QWidget *widget)
    : QObject(widget)
    , redact(add(tr("Replace what is private first"), "redactExport", [] {}))
    , copyJson(add(tr("Copy as JSON"), "copyJson",
                   [this] {
                       copy(
                           [](const EventRecord &event) {
                               return models::prettyJson(store::fullEventJson(event));
                           },
                           tr("The event is on the clipboard as JSON."));
                   }))
    , copyCurl(add(tr("Copy as cURL"), "copyCurl",
                   [this] {
                       copy(store::eventAsCurl,
                            tr("A curl command that sends the request is on the clipboard."));
                   }))
    , copyHttp(add(tr("Copy as raw HTTP"), "copyHttp",
                   [this] {
                       copy(store::eventAsHttp, tr("The request is on the clipboard; what its "
                                                   "sender signs in with is left out."));
                   }))
    , copyId(add(
          tr("Copy event id"), "copyEventId",
          [this] { ClipboardKeeper::copyText(QString::fromStdString(m_event->summary.eventId)); }))
    , saveBody(add(tr("Save body…"), "saveBody",
                   [this] {
                       wish([](const EventRecord &event) { return event.body; },
                            [this, id = m_event->summary.id](const std::string &body,
                                                             const QString &note) {
                                save(body, !note.isEmpty(), id);
                            });
                   }))
    , m_secrets(std::move(secrets))
    , m_widget(widget)
{
    redact->setCheckable(true);
    redact->setToolTip(
        tr("Names, addresses, card numbers, tokens and signatures leave as stand-ins"));
    saveBody->setIcon(icons::icon(Icon::Download));
    setEvent({});
}

EventCopies::~EventCopies() = default;

QAction *EventCopies::add(const QString &text, const char *name, std::function<void()> slot)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, std::move(slot));
    return action;
}

void EventCopies::setEvent(std::shared_ptr<const EventRecord> event)
{
    m_event = std::move(event);
    for (QAction *action : {copyJson, copyCurl, copyHttp, saveBody})
        action->setEnabled(m_event != nullptr);
    copyId->setEnabled(m_event && !m_event->summary.eventId.empty());
}

void EventCopies::setAccount(const settings::Account &account)
{
    if (m_account == account.id)
        return;
    m_account = account.id;
    redact->setChecked(account.environment == settings::Environment::Live);
}

void EventCopies::fill(QMenu &menu) const
{
    menu.addAction(redact);
    menu.addSeparator();
    menu.addActions({copyJson, copyCurl, copyHttp, copyId});
    menu.addSeparator();
    menu.addAction(saveBody);
}

// --- what leaves -----------------------------------------------------------------------

void EventCopies::wish(Form form, Leave leave)
{
    if (!redact->isChecked()) {
        leave(form(*m_event), {});
        return;
    }
    if (m_event->body.size() > longestRedacted) {
        Q_EMIT announced(tr("This payload is too large to be redacted here: make a case file of "
                            "it."));
        return;
    }
    m_waiting = Wish{m_event, std::move(form), std::move(leave)};
    if (!std::exchange(m_isUnderWay, true))
        gather();
}

void EventCopies::gather()
{
    if (!m_secrets) {
        write({}, tr("What is private in it was replaced; your keys and secrets were not looked "
                     "for."));
        return;
    }
    m_secrets(this, [this](const std::vector<Secret> &secrets,
                           const std::optional<Error> &failure) {
        write(secrets,
              failure ? tr("What is private in it was replaced; not every key and secret of yours "
                           "could be looked for: %1")
                            .arg(text::sentence(*failure))
                      : tr("What is private in it was replaced, and your keys and secrets were "
                           "looked for."));
    });
}

void EventCopies::write(const std::vector<Secret> &secrets, const QString &note)
{
    Wish wish = *std::exchange(m_waiting, std::nullopt);
    m_job.start([this, wish = std::move(wish), secrets, note](const BackgroundJob::Report &) {
        SystemRandom random;
        const auto written =
            casefile::ExportRedaction(random, secrets).written(*wish.event, wish.form);
        return [this, wish, written, note] { onWritten(wish, written, note); };
    });
}

void EventCopies::onWritten(const Wish &wish, const Result<std::string> &written,
                            const QString &note)
{
    m_isUnderWay = m_waiting.has_value();
    if (m_isUnderWay) // somebody wished for something else meanwhile
        gather();
    else if (written)
        wish.leave(*written, note);
    else
        Q_EMIT announced(tr("Nothing was copied: one of your secrets would have left. Make a case "
                            "file of this event."));
}

void EventCopies::copy(Form form, const QString &sentence)
{
    wish(std::move(form), [this, sentence](const std::string &text, const QString &note) {
        if (text.size() > longestCopied) {
            Q_EMIT announced(tr("%1 are too much for the clipboard. Save the body instead.")
                                 .arg(text::byteSize(static_cast<std::int64_t>(text.size()),
                                                     m_widget->locale())));
            return;
        }
        ClipboardKeeper::copyText(QString::fromStdString(text));
        Q_EMIT announced(note.isEmpty() ? sentence : sentence + QLatin1Char(' ') + note);
    });
}

void EventCopies::save(const std::string &body, bool isRedacted, store::EventId id)
{
    auto *dialog =
        new FileDialog(m_widget, FileDialog::Use::Save,
                       isRedacted ? tr("Save the redacted body") : tr("Save the body as it came"));
    dialog->selectFile(QStringLiteral("event-%1.body").arg(id));
    connect(dialog, &FileDialog::fileSelected, this, [this, body](const QString &path) {
        QSaveFile file(path);
        const auto size = static_cast<qint64>(body.size());
        const bool saved = file.open(QIODevice::WriteOnly) &&
                           file.write(body.data(), size) == size && file.commit();
        Q_EMIT announced(saved ? tr("%1 were saved.").arg(text::byteSize(size, m_widget->locale()))
                               : tr("The body could not be saved: %1").arg(file.errorString()));
    });
    dialog->open();
}

} // namespace hookbench::ui
