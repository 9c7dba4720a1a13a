// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <string>

class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;
class QAbstractItemModel;

namespace hookbench
{
class CaseSession;
}

namespace hookbench::ui
{

class FieldUseModel;
class RedactionModel;

/// What is replaced in a case and which fields leave, each with its box: the side of the dialog in
/// which a person decides. GUI thread.
class CaseChoices : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit CaseChoices(CaseSession &session, QWidget *parent = nullptr);
    ~CaseChoices() override;

    void select(const std::string &standIn);
    /// The next finding after the current one that nobody decided about.
    void selectUndecided();

Q_SIGNALS:
    /// Another row is current.
    void chosen(const std::string &standIn);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *createTable(const QString &title, const char *name, QAbstractItemModel *model);
    QWidget *createRedactions();
    QWidget *createFields();
    void choose(const std::string &standIn);
    void update();
    std::string current() const;

    CaseSession &m_session;
    std::unique_ptr<RedactionModel> m_redactions;
    std::unique_ptr<FieldUseModel> m_fields;
    QTabWidget *m_tabs = nullptr;
    QTableView *m_list = nullptr;
    QTableView *m_fieldList = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_decide = nullptr;
    std::string m_wanted; ///< is current again when the rows came anew
    bool m_isQuiet = false;
};

} // namespace hookbench::ui
