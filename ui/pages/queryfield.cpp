// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queryfield.h"

#include "app/store/filterreading.h"
#include "app/text/errortext.h"
#include "models/eventpagesource.h"
#include "ui/dialogs/filternamedialog.h"
#include "ui/savedfilters.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/errorline.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStringListModel>
#include <QTextCharFormat>

#include <algorithm>

namespace hookbench::ui
{

using store::FilterMark;

namespace
{

constexpr std::chrono::milliseconds typingPause{150};
constexpr int longestQuery = 1000;
constexpr qsizetype mostRemembered = 30;
constexpr qsizetype listedEarlier = 8;          ///< in the menu
constexpr qsizetype longestHistory = 12 * 1024; ///< bytes; what is remembered is bounded

/// Characters before a byte of the text.
qsizetype charactersBefore(const QByteArray &bytes, std::size_t at)
{
    return QString::fromUtf8(bytes.left(static_cast<qsizetype>(at))).size();
}

QColor partColor(const Colors &colors, FilterMark::Kind kind)
{
    switch (kind) {
    case FilterMark::Kind::Field:
        return colors.accent;
    case FilterMark::Kind::Value:
        return colors.good;
    case FilterMark::Kind::Operator:
        return colors.warn;
    case FilterMark::Kind::Word:
        break;
    }
    return colors.text;
}

} // namespace

QueryField::QueryField(models::EventPageSource &source, QWidget *parent)
    : SearchField(parent)
    , m_source(source)
    , m_choices(new QStringListModel(this))
    , m_completer(new QCompleter(m_choices, this))
{
    setMaxLength(longestQuery);
    setPlaceholderText(QStringLiteral("verdict:failed type:payment.*"));
    setToolTip(tr("Words, or verdict:, type:, object:, event:, status:, age:, $.path and more with "
                  "a value; * stands for anything, - in front means not. Ctrl+Space offers what "
                  "fits, Up and Down bring back earlier queries."));
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("What fits here"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    auto *menu =
        addAction(icons::icon(Icon::ChevronDown, Tone::Neutral), QLineEdit::TrailingPosition);
    menu->setObjectName(QStringLiteral("queryMenuAction"));
    menu->setText(tr("Saved filters and earlier queries"));
    menu->setToolTip(tr("Saved filters and earlier queries (Alt+Down)"));
    connect(menu, &QAction::triggered, this, &QueryField::openMenu);
    connect(this, &QLineEdit::textChanged, this, &QueryField::onTextChanged);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_historyAt = -1;
        offer();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        remember();
        submit();
    });
    connect(&m_pause, &QTimer::timeout, this, &QueryField::submit);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &QueryField::complete);
}

void QueryField::setErrorLine(ErrorLine *line)
{
    m_errorLine = line;
}

void QueryField::setHistory(const QByteArray &lines)
{
    m_history = QString::fromUtf8(lines.left(longestHistory))
                    .split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                    .mid(0, mostRemembered);
    m_historyAt = -1;
}

void QueryField::onTextChanged(const QString &text)
{
    paintParts();
    if (text.isEmpty())
        submit();
    else
        m_pause.start();
}

void QueryField::submit()
{
    m_pause.stop();
    paintParts();
    const Result<store::EventFilter> filter = store::parseEventFilter(text().toStdString());
    if (m_errorLine)
        m_errorLine->setError(filter ? QString() : text::sentence(filter.error()), this);
    if (filter) // else what is shown stays
        Q_EMIT queryChanged(*filter);
}

/// A line edit takes formats only from an input method, so they come as one would bring them.
void QueryField::paintParts()
{
    if (m_isComposing)
        return;
    const QByteArray bytes = text().toUtf8();
    const store::FilterReading reading = store::readEventFilter(bytes.toStdString());
    const Colors &colors = colorsOf(this);
    QList<QInputMethodEvent::Attribute> parts;
    const auto add = [&](qsizetype from, qsizetype to, const QTextCharFormat &format) {
        parts.append(QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                  static_cast<int>(from) - cursorPosition(),
                                                  static_cast<int>(to - from), format));
    };
    for (const FilterMark &mark : reading.marks) {
        QTextCharFormat format;
        format.setForeground(partColor(colors, mark.kind));
        add(charactersBefore(bytes, mark.at), charactersBefore(bytes, mark.at + mark.size), format);
    }
    if (!reading.filter && !bytes.isEmpty()) {
        const auto at =
            static_cast<std::size_t>(std::max<std::int64_t>(reading.filter.error().limit, 0));
        const qsizetype from = std::min(charactersBefore(bytes, at), text().size() - 1);
        qsizetype to = from + 1; // to the end of the word that is wrong
        while (to < text().size() && !text().at(to).isSpace())
            ++to;
        QTextCharFormat format;
        format.setForeground(colors.bad);
        format.setUnderlineColor(colors.bad);
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        add(from, to, format);
    }
    QInputMethodEvent event(QString(), parts);
    SearchField::inputMethodEvent(&event);
}

void QueryField::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    SearchField::inputMethodEvent(event);
    paintParts();
}

void QueryField::changeEvent(QEvent *event)
{
    SearchField::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintParts();
}

void QueryField::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        remember();
    SearchField::focusOutEvent(event);
}

// --- completion ------------------------------------------------------------------------

void QueryField::offer()
{
    const quint64 number = ++m_asked;
    m_completion = QueryCompletion::at(text(), cursorPosition());
    if (!m_completion) {
        m_completer->popup()->hide();
        return;
    }
    const QStringList known = m_completion->choices();
    showChoices(known);
    if (!m_completion->isLookedUp())
        return;
    m_source.fetchValues(m_account, *m_completion->field, m_completion->prefix, this,
                         [this, number](const QStringList &values) {
                             if (number == m_asked)
                                 showChoices(values);
                         });
}

void QueryField::showChoices(const QStringList &choices)
{
    QStringList fitting = choices;
    if (m_completion)
        fitting.removeAll(m_completion->prefix);
    if (fitting.isEmpty() || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_choices->setStringList(fitting);
    m_completer->setCompletionPrefix(m_completion ? m_completion->prefix : QString());
    m_completer->complete();
}

void QueryField::complete(const QString &choice)
{
    if (!m_completion)
        return;
    const QueryCompletion completion = *m_completion;
    QString written = completion.field ? QueryCompletion::written(choice) : choice;
    if (completion.field == store::FilterTerm::Field::Header)
        written += QLatin1Char(':');
    setSelection(static_cast<int>(completion.from),
                 cursorPosition() - static_cast<int>(completion.from));
    insert(written);
    ++m_asked; // what the insertion asked is answered by it
    m_completion.reset();
    m_completer->popup()->hide();
    if (!completion.field)
        offer(); // its values come next
}

void QueryField::keyPressEvent(QKeyEvent *event)
{
    const bool isOffering = m_completer->popup()->isVisible();
    const int key = event->key();
    if (isOffering && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)) {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        if (chosen.isValid() || key == Qt::Key_Escape) {
            event->ignore(); // the list takes it
            return;
        }
        m_completer->popup()->hide();
    }
    if (key == Qt::Key_Escape && m_isSearching) {
        Q_EMIT stopWanted();
        return;
    }
    if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer();
        return;
    }
    if (key == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
        openMenu();
        return;
    }
    if (!isOffering && (key == Qt::Key_Up || key == Qt::Key_Down) &&
        event->modifiers() == Qt::NoModifier) {
        walkHistory(key == Qt::Key_Up ? 1 : -1);
        return;
    }
    SearchField::keyPressEvent(event);
}

// --- saved filters ---------------------------------------------------------------------

void QueryField::setSavedFilters(SavedFilters *filters)
{
    m_saved = filters;
}

void QueryField::ask(const QString &query)
{
    setText(query.left(longestQuery));
    remember();
    submit();
}

void QueryField::askForName()
{
    if (!m_saved)
        return;
    auto *dialog = new FilterNameDialog(*m_saved, text(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void QueryField::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("queryMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offerQuery = [this, menu](const QString &label, const QString &query) {
        QString shown = label; // a name is no mnemonic
        QAction *action = menu->addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(query);
        connect(action, &QAction::triggered, this, [this, query] { ask(query); });
    };
    const QVector<SavedFilters::Filter> filters =
        m_saved ? m_saved->filters() : QVector<SavedFilters::Filter>();
    for (const SavedFilters::Filter &saved : filters)
        offerQuery(saved.name, saved.query);
    if (!filters.isEmpty())
        menu->addSeparator();
    QAction *save = menu->addAction(tr("Save this filter…"));
    save->setObjectName(QStringLiteral("saveFilter"));
    const QString query = text().simplified();
    save->setEnabled(m_saved && !query.isEmpty() && store::parseEventFilter(query.toStdString()));
    connect(save, &QAction::triggered, this, &QueryField::askForName);
    if (!filters.isEmpty()) {
        QMenu *remove = menu->addMenu(tr("Delete"));
        for (const SavedFilters::Filter &saved : filters) {
            QString shown = saved.name;
            QAction *action =
                remove->addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
            connect(action, &QAction::triggered, this, [this, name = saved.name] {
                if (m_saved)
                    m_saved->remove(name);
            });
        }
    }
    if (!m_history.isEmpty())
        menu->addSeparator();
    for (const QString &earlier : m_history.mid(0, listedEarlier))
        offerQuery(fontMetrics().elidedText(earlier, Qt::ElideRight, 320), earlier);
    menu->setToolTipsVisible(true);
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

// --- history ---------------------------------------------------------------------------

void QueryField::walkHistory(int step)
{
    const int next = std::clamp(m_historyAt + step, -1, static_cast<int>(m_history.size()) - 1);
    if (next == m_historyAt)
        return;
    if (m_historyAt < 0)
        m_typed = text();
    m_historyAt = next;
    setText(next < 0 ? m_typed : m_history.at(next));
}

/// What does not read is not worth coming back.
void QueryField::remember()
{
    const QString query = text().trimmed();
    if (query.isEmpty() || !store::parseEventFilter(query.toStdString()))
        return;
    m_history.removeAll(query);
    m_history.prepend(query);
    while (m_history.size() > mostRemembered || history().size() > longestHistory)
        m_history.removeLast();
}

} // namespace hookbench::ui
