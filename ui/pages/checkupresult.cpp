// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkupresult.h"

#include "app/send/checkup.h"
#include "app/text/checkreport.h"
#include "app/text/checktext.h"
#include "app/text/formats.h"
#include "ui/clipboardkeeper.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/findinglook.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/findingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/zonefollower.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

int severityOf(const CheckFinding &finding)
{
    switch (finding.result) {
    case CheckResult::Fail:
        return 0;
    case CheckResult::Warn:
        return 1;
    case CheckResult::Pass:
        return 2;
    case CheckResult::Skipped:
        break;
    }
    return 3;
}

} // namespace

CheckupResult::CheckupResult(QWidget *parent)
    : QWidget(parent)
    , m_headline(new MessageBar)
    , m_when(new QLabel)
    , m_lines(new QVBoxLayout)
    , m_copy(new QPushButton(tr("Copy as text")))
    , m_save(new QPushButton(tr("Export…")))
{
    m_headline->setObjectName(QStringLiteral("checkupHeadline"));
    m_headline->setClosable(false);
    m_when->setObjectName(QStringLiteral("checkupWhen"));
    m_when->setFont(fonts::small(m_when->font()));
    m_when->setForegroundRole(QPalette::PlaceholderText);
    m_when->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("copyCheckup"));
    m_save->setObjectName(QStringLiteral("saveCheckup"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    m_lines->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addWidget(m_when);
    layout->addLayout(m_lines);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, &CheckupResult::copy);
    connect(m_save, &QPushButton::clicked, this, &CheckupResult::save);
    hide();
    new ZoneFollower(this, [this] {
        if (!m_findings.empty())
            showWhen();
    });
}

void CheckupResult::clear()
{
    m_findings.clear();
    hide();
}

void CheckupResult::setFinished(bool isFinished)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_headline, m_when, m_copy, m_save})
        widget->setVisible(isFinished);
    show();
}

void CheckupResult::showFound(const std::vector<CheckFinding> &findings)
{
    showLines(findings);
    setFinished(false);
}

void CheckupResult::showResult(const QString &target, const QString &url, UtcTime at,
                               const std::vector<CheckFinding> &findings)
{
    m_target = target;
    m_url = url;
    m_at = at;
    m_findings = findings;
    m_headline->showText(headlineKind(findings), text::checkHeadline(findings));
    showWhen();
    std::vector<CheckFinding> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &left, const auto &right) {
        return severityOf(left) < severityOf(right);
    });
    showLines(sorted);
    setFinished(true);
}

void CheckupResult::showWhen()
{
    QString when = tr("%1 of 100 · checked %2")
                       .arg(send::checkScore(m_findings))
                       .arg(text::localTime(m_at, locale()));
    if (m_target != m_url)
        when += QLatin1Char(' ') + tr("at its earlier URL, %1").arg(m_target);
    m_when->setText(when);
    m_when->setToolTip(text::absoluteTime(m_at, locale()));
}

void CheckupResult::showLines(const std::vector<CheckFinding> &findings)
{
    while (m_lines->count() > static_cast<int>(findings.size())) {
        QLayoutItem *item = m_lines->takeAt(m_lines->count() - 1);
        delete item->widget();
        delete item;
    }
    while (m_lines->count() < static_cast<int>(findings.size()))
        m_lines->addWidget(new FindingLine);
    for (int i = 0; i < m_lines->count(); ++i) {
        const CheckFinding &finding = findings.at(static_cast<std::size_t>(i));
        const FindingLook look = findingLook(finding.result);
        static_cast<FindingLine *>(m_lines->itemAt(i)->widget())
            ->setContent(look.icon, look.tone, text::checkResultWord(finding.result),
                         text::checkSentence(finding), text::checkFix(finding));
    }
}

QString CheckupResult::text() const
{
    return text::checkReportText({m_target, m_at, send::checkScore(m_findings), m_findings});
}

std::string CheckupResult::json() const
{
    return text::checkReportJson({m_target, m_at, send::checkScore(m_findings), m_findings});
}

void CheckupResult::copy()
{
    ClipboardKeeper::copyText(text());
    Q_EMIT announced(tr("The check-up was copied."));
}

void CheckupResult::save()
{
    auto *dialog = new FileDialog(this, FileDialog::Use::Save, tr("Export the check-up"),
                                  tr("JSON (*.json);;Text (*.txt)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("check-up.json"));
    connect(dialog, &FileDialog::fileSelected, this, &CheckupResult::write);
    dialog->open();
}

void CheckupResult::write(const QString &path)
{
    const QByteArray content = path.endsWith(QLatin1String(".txt"))
                                   ? text().toUtf8()
                                   : QByteArray::fromStdString(json() + '\n');
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        Q_EMIT announced(tr("The check-up was exported."));
    else
        Q_EMIT announced(tr("The check-up was not exported: %1").arg(file.errorString()));
}

} // namespace hookbench::ui
