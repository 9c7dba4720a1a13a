// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QDialog>

#include <optional>
#include <utility>

class QPushButton;
class QStackedWidget;

namespace hookbench::inbox
{
class ReceiverService;
class SchemeShelf;
} // namespace hookbench::inbox

namespace hookbench::ui
{

class LearnPanel;
class MessageBar;
class SchemeEditor;
class SchemeList;

/// The signature schemes: the user's own beside those that ship, one of them in the editor. Own
/// ones are written, imported, exported, removed, or learned from deliveries; in force at once, and
/// what is not saved is not lost without a question. Owned by itself; GUI thread.
class SchemesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SchemesDialog(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent);

    /// Opens with the panel that learns.
    void showLearning();
    void reject() override;

private:
    void createLayout();
    QWidget *createList();
    void connectAll();

    void fillList(const QString &chosen);
    void choose();
    void openNew(const QString &name, const QString &json);
    void duplicate();
    void save();
    void remove();
    void restore(const QString &name, const QString &text);
    void importFile();
    void readImport(const QString &path);
    void exportFile();
    void writeExport(const QString &path);

    void fail(const Error &error);
    /// What is typed was not saved: asks by a message bar before it goes; true: it may go.
    bool mayLeave(const QString &wish);

    inbox::ReceiverService &m_receiver;
    inbox::SchemeShelf &m_shelf;
    QString m_wish; ///< what was asked for while something was not saved
    std::optional<std::pair<QString, QString>> m_removed; ///< name and text, for Undo

    SchemeList *m_list = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_learn = nullptr;
    QStackedWidget *m_stack = nullptr;
    LearnPanel *m_learnPanel = nullptr;
    SchemeEditor *m_editor = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace hookbench::ui
