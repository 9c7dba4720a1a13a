// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventfilter.h"
#include "ui/pages/querycompletion.h"
#include "ui/widgets/searchfield.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>

class QCompleter;
class QStringListModel;

namespace hookbench::models
{
class EventPageSource;
}

namespace hookbench::ui
{

class ErrorLine;
class SavedFilters;

/// A field for queries over events: coloured by its parts as the parser read them, the place of an
/// error underlined and its sentence in the line below; it offers fields and values that occur, and
/// remembers what was asked. Owned by the page; GUI thread.
class QueryField : public SearchField
{
    Q_OBJECT

public:
    /// `source` is asked for values and must outlive it.
    explicit QueryField(models::EventPageSource &source, QWidget *parent = nullptr);

    /// Whose values are offered.
    void setAccount(const std::string &account) { m_account = account; }
    /// Where errors are said; must outlive it.
    void setErrorLine(ErrorLine *line);

    /// The newest first, as lines, for what is remembered.
    QByteArray history() const { return m_history.join(QLatin1Char('\n')).toUtf8(); }
    void setHistory(const QByteArray &lines);
    /// Offered by its menu; must outlive it. Null: none can be saved.
    void setSavedFilters(SavedFilters *filters);
    /// Writes this query and asks it.
    void ask(const QString &query);
    /// Asks now, without waiting for the pause.
    void submit();
    /// A search goes on: Escape ends it before it clears the field.
    void setSearching(bool isSearching) { m_isSearching = isSearching; }

Q_SIGNALS:
    /// The query reads and nobody types: 150 ms after the last key, at once when it was cleared.
    void queryChanged(const hookbench::store::EventFilter &filter);
    /// The search under way shall end; what was found stays.
    void stopWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onTextChanged(const QString &text);
    void paintParts();
    void offer();
    void showChoices(const QStringList &choices);
    void complete(const QString &choice);
    void walkHistory(int step);
    void remember();
    void openMenu();
    void askForName();

    models::EventPageSource &m_source;
    std::string m_account;
    QPointer<ErrorLine> m_errorLine;
    QPointer<SavedFilters> m_saved;
    QStringList m_history;
    int m_historyAt = -1; ///< -1: what is being typed
    QString m_typed;
    QStringListModel *m_choices;
    QCompleter *m_completer;
    std::optional<QueryCompletion> m_completion;
    quint64 m_asked = 0;
    bool m_isSearching = false;
    bool m_isComposing = false; ///< an input method holds text of its own
    QTimer m_pause;             ///< nobody searches for half a word
};

} // namespace hookbench::ui
