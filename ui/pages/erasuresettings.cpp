// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/erasuresettings.h"

#include "app/casefile/objecterasure.h"
#include "app/composition.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/datadirectory.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "ui/pages/settingsrows.h"
#include "ui/widgets/card.h"
#include "ui/widgets/focuskeeping.h"
#include "ui/widgets/jobline.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

using casefile::ObjectErasure;

ErasureSettings::ErasureSettings(Composition &composition, QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
{
    setObjectName(QStringLiteral("erasureSettings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(createCard());
    connect(m_erasing, &JobLine::cancelled, &m_taking, &BackgroundJob::cancel);
    connect(&m_taking, &BackgroundJob::progressed, this, &ErasureSettings::showProgress);
    connect(m_object, &QLineEdit::textChanged, this, &ErasureSettings::forget);
    connect(m_object, &QLineEdit::returnPressed, this, &ErasureSettings::countObject);
    connect(m_look, &QPushButton::clicked, this, &ErasureSettings::countObject);
    connect(m_erase, &QPushButton::clicked, this, &ErasureSettings::eraseObject);
    updateControls();
}

ErasureSettings::~ErasureSettings() = default;

QWidget *ErasureSettings::createCard()
{
    m_object = new QLineEdit;
    m_object->setObjectName(QStringLiteral("eraseObjectId"));
    m_object->setPlaceholderText(QStringLiteral("cus_01HZX3"));
    m_object->setMaxLength(512);
    m_object->setAccessibleName(tr("Id of the object"));
    m_look = new QPushButton(tr("Count its events"));
    m_look->setObjectName(QStringLiteral("countObject"));
    m_found = new QLabel;
    m_found->setObjectName(QStringLiteral("objectFound"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_erase = new QPushButton(tr("Delete them for good"));
    m_erase->setObjectName(QStringLiteral("eraseObject"));
    m_erase->setProperty("role", QStringLiteral("danger"));
    m_erasing = new JobLine(QStringLiteral("cancelErasing"));
    m_proof = new MessageBar;
    m_proof->setObjectName(QStringLiteral("erasureProof"));
    m_proof->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_object, 1);
    line->addWidget(m_look);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(settingsNote(
        tr("For a privacy request: every event of the account above that speaks of this customer, "
           "payment or other object goes, pinned ones too. Their bytes are overwritten, and the "
           "event files are then searched for the id.")));
    layout->addLayout(line);
    layout->addWidget(m_found);
    layout->addWidget(m_erase, 0, Qt::AlignLeading);
    layout->addWidget(m_erasing);
    layout->addWidget(m_proof);
    m_found->hide();
    m_erase->hide();
    return settingsPart(tr("Delete everything of one object"), card);
}

void ErasureSettings::setAccount(const QString &account)
{
    m_account = account;
    forget();
}

void ErasureSettings::setBlocked(bool isBlocked)
{
    m_isBlocked = isBlocked;
    updateControls();
}

/// What was counted spoke of another object or account.
void ErasureSettings::forget()
{
    m_objectFound.clear();
    m_found->hide();
    m_erase->hide();
    updateControls();
}

void ErasureSettings::updateControls()
{
    const bool isFree = !m_isBlocked && !m_taking.isRunning();
    m_object->setEnabled(isFree);
    m_look->setEnabled(isFree && !m_object->text().trimmed().isEmpty());
    m_erase->setEnabled(isFree);
}

void ErasureSettings::showProgress(int stage, qint64 done, qint64 total)
{
    QString sentence;
    switch (static_cast<ObjectErasure::Stage>(stage)) {
    case ObjectErasure::Stage::Removing:
        sentence = tr("Deleting events: %1 of %2").arg(text::count(done), text::count(total));
        break;
    case ObjectErasure::Stage::Compacting:
        sentence = tr("Compacting the file: %1 pages given back").arg(text::count(done));
        break;
    case ObjectErasure::Stage::Searching:
        sentence = tr("Searching the files: %1 of %2").arg(text::count(done), text::count(total));
        break;
    }
    m_erasing->show(sentence, done, total);
}

void ErasureSettings::countObject()
{
    const QString object = m_object->text().trimmed();
    if (object.isEmpty() || m_counting.isRunning() || m_taking.isRunning() || m_isBlocked)
        return;
    m_proof->hide();
    if (const Result<void> checked = ObjectErasure::check(object.toStdString()); !checked) {
        m_proof->showText(MessageBar::Kind::Error,
                          tr("Name one object: its id has no * and no control characters."));
        return;
    }
    m_found->setText(tr("Counting…"));
    m_found->show();
    m_counting.start([this, directory = m_composition.directory().path(), account = m_account,
                      object](const BackgroundJob::Report &) {
        const auto ids =
            ObjectErasure::find(directory, account.toStdString(), object.toStdString());
        return [this, ids, object, account] {
            if (object != m_object->text().trimmed() || account != m_account)
                return;
            if (!ids) {
                m_found->setText(text::inFull(ids.error()));
                return;
            }
            const int count = static_cast<int>(ids->size());
            m_objectFound = object;
            m_found->setText(
                count == 0
                    ? tr("No event of this account speaks of %1. Deleting "
                         "searches the files all the same.")
                          .arg(object)
                    : tr("%n event(s) of this account speak of %1.", nullptr, count).arg(object));
            m_erase->setText(count == 0 ? tr("Search the files")
                                        : tr("Delete %n event(s) for good", nullptr, count));
            m_erase->show();
        };
    });
}

void ErasureSettings::eraseObject()
{
    if (m_taking.isRunning() || m_isBlocked || m_objectFound != m_object->text().trimmed())
        return;
    m_proof->hide();
    m_taking.start([this, directory = m_composition.directory().path(),
                    account = m_account.toStdString(),
                    object = m_objectFound](const BackgroundJob::Report &report) {
        const auto proof = ObjectErasure::run(
            directory, account, object.toStdString(),
            [&](ObjectErasure::Stage stage, std::int64_t done, std::int64_t total) {
                return report(static_cast<int>(stage), done, total);
            });
        return [this, proof, object] {
            m_erasing->hide();
            forget();
            m_composition.receiver().readAnew(); // they went past the store that lists look at
            Q_EMIT ended();
            returnFocus(this, m_object);
            if (!proof) {
                m_proof->showText(proof.error().kind == ErrorKind::Cancelled
                                      ? MessageBar::Kind::Info
                                      : MessageBar::Kind::Error,
                                  proof.error().kind == ErrorKind::Cancelled
                                      ? tr("Stopped: some of it may still be there. Start it again "
                                           "to finish it and to prove it.")
                                      : text::inFull(proof.error()));
                return;
            }
            const QString gone = tr("%n event(s) went.", nullptr, static_cast<int>(proof->events));
            if (proof->hits.empty()) {
                m_proof->showText(
                    MessageBar::Kind::Success,
                    gone + QLatin1Char(' ') +
                        tr("The event files were searched: %1 stands nowhere in them any more.")
                            .arg(object));
                return;
            }
            const int places = static_cast<int>(proof->hits.size());
            m_proof->showText(
                MessageBar::Kind::Warning,
                gone + QLatin1Char(' ') +
                    (proof->isShortId
                         ? tr("%1 stands for itself in %n place(s) of the event files; it is so "
                              "short that it may be another number or word. Search the events for "
                              "it.",
                              nullptr, places)
                         : tr("%1 still stands in %n place(s) of the event files: events about "
                              "other objects name it. Search the events for it.",
                              nullptr, places))
                        .arg(object));
        };
    });
    holdFocus(this);
    updateControls();
    Q_EMIT began();
}

} // namespace hookbench::ui
