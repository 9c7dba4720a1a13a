// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestpane.h"

#include "app/text/errortext.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

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
    m_text->installEventFilter(this);
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

void RequestPane::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    const int margins = 2 * static_cast<int>(m_text->document()->documentMargin());
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + margins +
                           2 * m_text->frameWidth() + m_text->height() -
                           m_text->viewport()->height());
}

bool RequestPane::eventFilter(QObject *watched, QEvent *event)
{
    // Another width breaks the lines elsewhere; they are counted when that was done.
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &RequestPane::fitHeight, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void RequestPane::show(const Result<api::RequestPreview> &preview, const QString &scope)
{
    const QString shown = preview ? preview->text() : text::sentence(preview.error());
    if (shown != m_text->toPlainText())
        m_text->setPlainText(shown);
    fitHeight();
    m_scope->setText(tr("Needs the scope %1.").arg(scope));
}

} // namespace hookbench::ui
