// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventfilter.h"
#include "ui/pages/querycompletion.h"
#include "ui/widgets/searchfield.h"

#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QVector>

class QCompleter;
class QStringListModel;

namespace hookbench::models
{
class EventPageSource;
}

namespace hookbench::ui
{

class ErrorLine;

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
    /// Filters that were given a name, in lines of name, tab, query.
    QByteArray savedFilters() const;
    void setSavedFilters(const QByteArray &lines);
    /// Replaces the one of that name. InvalidArgument: no name, or a query that does not read.
    Result<void> saveFilter(const QString &name);
    /// Asks now, without waiting for the pause.
    void submit();

Q_SIGNALS:
    /// The query reads and nobody types: 150 ms after the last key, at once when it was cleared.
    void queryChanged(const hookbench::store::EventFilter &filter);

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

    struct Saved
    {
        QString name;
        QString query;
    };

    models::EventPageSource &m_source;
    std::string m_account;
    QPointer<ErrorLine> m_errorLine;
    QVector<Saved> m_saved;
    QStringList m_history;
    int m_historyAt = -1; ///< -1: what is being typed
    QString m_typed;
    QStringListModel *m_choices;
    QCompleter *m_completer;
    std::optional<QueryCompletion> m_completion;
    quint64 m_asked = 0;
    bool m_isComposing = false; ///< an input method holds text of its own
    QTimer m_pause;             ///< nobody searches for half a word
};

} // namespace hookbench::ui
