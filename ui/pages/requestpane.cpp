// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestpane.h"

#include "app/text/errortext.h"
#include "ui/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace hookbench::ui
{

RequestPane::RequestPane(QWidget *parent)
    : QWidget(parent)
{
    auto *title = new QLabel(tr("What will be sent"));
    title->setFont(fonts::strong(title->font()));
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("requestPreview"));
    m_text->setAccessibleName(tr("The request that will be sent, secrets masked"));
    m_text->setReadOnly(true);
    m_text->setFont(fonts::small(fonts::monospace(m_text->font())));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // As high as the request is: the pane around it scrolls.
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, [this](const QSizeF &size) {
                const int lines = static_cast<int>(size.height());
                m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() +
                                       2 * static_cast<int>(m_text->document()->documentMargin()) +
                                       2 * m_text->frameWidth() + 8);
            });
    title->setBuddy(m_text);
    m_scope = new QLabel;
    m_scope->setWordWrap(true);
    m_scope->setFont(fonts::small(m_scope->font()));
    m_scope->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addWidget(m_scope);
    layout->addStretch();
}

void RequestPane::show(const Result<api::RequestPreview> &preview, const QString &scope)
{
    const QString shown = preview ? preview->text() : text::sentence(preview.error());
    if (shown != m_text->toPlainText())
        m_text->setPlainText(shown);
    m_scope->setText(tr("Needs the scope %1.").arg(scope));
}

} // namespace hookbench::ui
