// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/signing/schemeset.h"

#include <QDialog>

#include <optional>
#include <utility>
#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace hookbench::inbox
{
class ReceiverService;
class SchemeShelf;
} // namespace hookbench::inbox

namespace hookbench::ui
{

class Badge;
class CodeEditor;
class LearnPanel;
class MessageBar;
class SchemeTrial;
class ToneLabel;

/// The signature schemes: the user's own beside those that ship, each as the JSON that it is, with
/// what is wrong said while typing, and tried on a captured event. Own ones are written, imported,
/// exported, removed, or learned from deliveries; in force at once. Owned by itself; GUI thread.
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
    QWidget *createEditor();
    void connectAll();

    void fillList(const QString &chosen);
    void choose();
    void openNew(const QString &name, const QString &json);
    void duplicate();
    void save();
    void remove();
    void restore(const QString &name, const QString &text);
    void readCiphers();
    void importFile();
    void readImport(const QString &path);
    void exportFile();
    void writeExport(const QString &path);

    void check();
    void updateButtons();
    void fail(const Error &error);
    /// What is typed was not saved: asks by a message bar before it goes; true: it may go.
    bool mayLeave(const QString &wish);
    QString nameInEditor() const;
    bool isOwn(const QString &name) const;

    inbox::ReceiverService &m_receiver;
    inbox::SchemeShelf &m_shelf;
    QString m_current;   ///< name of the scheme in the editor; empty: a new one
    QString m_savedText; ///< what the file holds
    QString m_wish;      ///< what was asked for while something was not saved
    std::optional<std::pair<QString, QString>> m_removed; ///< name and text, for Undo
    std::vector<signing::SchemeSet::File> m_ciphers;
    bool m_isWritable = false;
    bool m_isValid = false;

    QListWidget *m_list = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_learn = nullptr;
    QStackedWidget *m_stack = nullptr;
    LearnPanel *m_learnPanel = nullptr;
    QLineEdit *m_name = nullptr;
    Badge *m_origin = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_remove = nullptr;
    CodeEditor *m_code = nullptr;
    ToneLabel *m_finding = nullptr;
    SchemeTrial *m_trial = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace hookbench::ui
