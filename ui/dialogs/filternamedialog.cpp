// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/filternamedialog.h"

#include "app/text/errortext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

FilterNameDialog::FilterNameDialog(SavedFilters &filters, const QString &query, QWidget *parent)
    : QDialog(parent)
    , m_filters(&filters)
    , m_query(query.simplified())
    , m_name(new QLineEdit)
    , m_field(new FormField(tr("&Name"), m_name))
    , m_save(new QPushButton(tr("Save")))
{
    setObjectName(QStringLiteral("filterNameDialog"));
    setWindowTitle(tr("Save this filter"));
    m_name->setObjectName(QStringLiteral("filterName"));
    m_name->setMaxLength(static_cast<int>(SavedFilters::maxName));
    m_save->setObjectName(QStringLiteral("saveFilterName"));
    m_save->setProperty("role", QStringLiteral("primary"));
    m_save->setDefault(true);
    createLayout();
    connect(m_name, &QLineEdit::textChanged, this, &FilterNameDialog::check);
    connect(m_save, &QPushButton::clicked, this, &FilterNameDialog::save);
    check();
    m_name->setFocus();
}

void FilterNameDialog::createLayout()
{
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    auto *query = new ElidedLabel(m_query);
    query->setObjectName(QStringLiteral("filterQuery"));
    query->setAccessibleName(tr("The query that is saved"));
    query->setFont(fonts::monospace(query->font()));
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(query);
    layout->addWidget(m_field);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(440);
}

void FilterNameDialog::check()
{
    const QString name = m_name->text().simplified();
    m_save->setEnabled(!name.isEmpty());
    m_save->setToolTip(name.isEmpty() ? tr("Give the filter a name first.") : QString());
    const SavedFilters::Filter *other = m_filters ? m_filters->find(name) : nullptr;
    if (other && other->query != m_query)
        m_field->setWarning(
            tr("Replaces the filter of this name: %1").arg(other->query.toHtmlEscaped()));
    else
        m_field->setHint(tr("It stands in the sidebar, and in the field's menu (Alt+Down)."));
}

void FilterNameDialog::save()
{
    if (!m_filters)
        return;
    if (const Result<void> saved = m_filters->save(m_name->text(), m_query); !saved) {
        m_field->setError(text::sentence(saved.error()).toHtmlEscaped());
        return;
    }
    accept();
}

} // namespace hookbench::ui
