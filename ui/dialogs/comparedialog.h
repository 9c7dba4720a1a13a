// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/event.h"
#include "app/store/eventdiff.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QListWidget;
class QTabWidget;

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::models
{
class ChangeModel;
}

namespace hookbench::ui
{

class CodeView;
class MessageBar;
class ToneLabel;
struct ComparisonText;

/// Stored events side by side: the oldest is held against each of the others, one of which is
/// shown at a time with bytes, headers and payload, and in one sentence whether a retry is what its
/// first attempt was; of several attempts, which are not. Reads them through the desk. GUI thread.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr std::size_t mostCompared = 6;

    /// The desk and the clock must outlive it. `events`: two to mostCompared of them, in any order.
    CompareDialog(inbox::ReceiverDesk &desk, const Clock &clock, std::vector<store::EventId> events,
                  QWidget *parent = nullptr);
    ~CompareDialog() override;

    /// All of it, against every other event, as text; empty while the oldest is not read.
    QString report() const;

private:
    /// One of the others, and what tells it from the oldest.
    struct Other
    {
        QObject context; ///< a question for each: the desk answers the newest of a context
        std::optional<Result<store::EventRecord>> event{};
        store::EventDiff diff{};
    };

    void createLayout();
    QWidget *createOthers();
    QWidget *createChanges(const QString &title, const char *name, models::ChangeModel *model);
    void read(inbox::ReceiverDesk &desk);
    void onRead();
    void showList();
    void showAttempts();
    void showChosen();
    void showFailure(const Error &error);
    const Other &chosen() const;
    ComparisonText textOf(const Other &other) const;
    QString head(const store::EventRecord &event) const;

    const Clock &m_clock;
    std::vector<store::EventId> m_ids; ///< oldest first
    std::optional<Result<store::EventRecord>> m_first;
    std::vector<std::unique_ptr<Other>> m_others;

    std::unique_ptr<models::ChangeModel> m_headers;
    std::unique_ptr<models::ChangeModel> m_payload;
    bool m_areAttempts = false; ///< all of them, at one event
    QLabel *m_title = nullptr;
    QLabel *m_base = nullptr;
    ToneLabel *m_attempts = nullptr; ///< one sentence about all of them
    QListWidget *m_list = nullptr;
    MessageBar *m_verdict = nullptr;
    ToneLabel *m_heads = nullptr;
    QCheckBox *m_folds = nullptr;
    QTabWidget *m_tabs = nullptr;
    CodeView *m_bytes = nullptr;
};

} // namespace hookbench::ui
