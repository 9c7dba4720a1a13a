// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/store/attempt.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QTableView;

namespace hookbench::models
{
class AttemptTableModel;
}

namespace hookbench::ui
{

class AttemptInspector;

/// The stored attempts of an event: the answer of the one that is selected, or what tells the
/// answers of two apart. Owned by the history; GUI thread.
class SentList : public QWidget
{
    Q_OBJECT

public:
    explicit SentList(const Clock &clock, QWidget *parent = nullptr);
    ~SentList() override;

    /// Newest first.
    void show(const std::vector<store::Attempt> &attempts);

private:
    void onSelectionChanged();

    std::unique_ptr<models::AttemptTableModel> m_model;
    QLabel *m_title = nullptr;
    QTableView *m_table = nullptr;
    AttemptInspector *m_answer = nullptr;
};

} // namespace hookbench::ui
