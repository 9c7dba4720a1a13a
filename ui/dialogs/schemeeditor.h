// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/signing/schemeset.h"

#include <QString>
#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;

namespace hookbench::inbox
{
class ReceiverService;
class SchemeShelf;
} // namespace hookbench::inbox

namespace hookbench::ui
{

class Badge;
class CodeEditor;
class SchemeTrial;
class ToneLabel;

/// One signature scheme as the JSON that it is: its name, what is wrong with it while it is typed,
/// and what becomes of a captured event under it. Writes no file. GUI thread.
class SchemeEditor : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t maxBytes = 64 * 1024;

    /// Both must outlive it.
    SchemeEditor(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent = nullptr);

    /// One that ships, or has a file of its own.
    void open(const QString &name, const QString &json);
    /// One that has no file yet. Without a name it is a template, and nothing to lose.
    void openNew(const QString &name, const QString &json);
    /// The name of the one that open() was called with; empty: it is a new one.
    QString opened() const { return m_opened; }
    QString name() const;
    QString text() const;
    bool isChanged() const;
    bool canSave() const;
    /// What is typed now is in the file of `name`, or need not be saved.
    void settle(const QString &name);

Q_SIGNALS:
    void checked();
    void duplicateWanted();
    void exportWanted();
    void removeWanted();

private:
    void createLayout();
    void readCiphers();
    void check();

    const inbox::SchemeShelf &m_shelf;
    QString m_opened;
    QString m_settledText; ///< what need not be saved
    std::vector<signing::SchemeSet::File> m_ciphers;
    bool m_isWritable = false;
    bool m_isValid = false;

    QLineEdit *m_name = nullptr;
    Badge *m_origin = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_remove = nullptr;
    CodeEditor *m_code = nullptr;
    ToneLabel *m_finding = nullptr;
    SchemeTrial *m_trial = nullptr;
};

} // namespace hookbench::ui
