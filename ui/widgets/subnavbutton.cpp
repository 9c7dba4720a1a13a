// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/subnavbutton.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace hookbench::ui
{

using namespace painting;

namespace
{

/// Takes Escape before the window does.
class RenameField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Escape) {
            QLineEdit::keyPressEvent(event);
            return;
        }
        parentWidget()->setFocus(); // which ends it
    }
};

} // namespace

SubNavButton::SubNavButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SubNavButton::sizeHint() const
{
    const QFontMetrics small(fonts::small(font()));
    return {2 * gap + painting::iconSize(fontMetrics()) + gap + textWidth(small, text()),
            std::max(26, small.height() + 10)};
}

QSize SubNavButton::minimumSizeHint() const
{
    return {painting::iconSize(fontMetrics()) + 2 * gap, sizeHint().height()};
}

void SubNavButton::startRename(int maxLength)
{
    auto *field = new RenameField(text(), this);
    field->setObjectName(QStringLiteral("renameField"));
    field->setAccessibleName(tr("New name of %1").arg(text()));
    field->setMaxLength(maxLength);
    field->setGeometry(rect());
    field->selectAll();
    connect(field, &QLineEdit::returnPressed, this, [this, field] {
        const QString name = field->text();
        setFocus();
        Q_EMIT renamed(name);
    });
    connect(field, &QLineEdit::editingFinished, field, &QObject::deleteLater);
    field->show();
    field->setFocus();
}

void SubNavButton::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    if (isDown() || underMouse())
        fillRound(&painter, rect(), radius,
                  mix(colors.sidebar, colors.text, isDown() ? 0.12 : 0.06));
    const QRect words = rect().adjusted(gap + painting::iconSize(fontMetrics()) + gap, 0, -gap, 0);
    painter.setFont(fonts::small(font()));
    painter.setPen(colors.dim);
    drawLine(&painter, layoutDirection(), QStyle::visualRect(layoutDirection(), rect(), words),
             Qt::AlignLeft,
             painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        strokeRound(&painter, rect(), radius, colors.accent, focusWidth);
}

} // namespace hookbench::ui
