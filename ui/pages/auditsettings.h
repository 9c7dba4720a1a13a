// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/casefile/secretaudit.h"
#include "ui/backgroundjob.h"
#include "ui/secretcollector.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class JobLine;
class MessageBar;

/// The search of the program's own files, and of one more folder, for the keys and secrets of all
/// accounts. Can be stopped. GUI thread.
class AuditSettings : public QWidget
{
    Q_OBJECT

public:
    explicit AuditSettings(Composition &composition, QWidget *parent = nullptr);
    ~AuditSettings() override;

private:
    QWidget *createCard();
    void chooseFolder();
    void search();
    void searchFor(const std::vector<SecretCollector::Known> &secrets,
                   const std::optional<Error> &failure);
    /// `names` of the secrets; `unread`: a sentence about those that could not be read.
    void tell(const Result<casefile::SecretAudit::Report> &found, const QStringList &names,
              const QString &unread);

    Composition &m_composition;
    SecretCollector m_collector;
    QLineEdit *m_folder = nullptr;
    QPushButton *m_chooseFolder = nullptr;
    QPushButton *m_search = nullptr;
    JobLine *m_searching = nullptr;
    MessageBar *m_findings = nullptr;
    BackgroundJob m_job;
};

} // namespace hookbench::ui
