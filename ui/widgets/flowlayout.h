// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace hookbench::ui
{

/// Items side by side in reading direction, in as many lines as they need: a row of buttons that
/// wraps instead of being cut off.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Returns the height; moves the items only when `move` is set.
    int arrange(const QRect &rect, bool move) const;
    /// Items from `first` to before `end`, centred in the height of their line.
    void placeLine(qsizetype first, qsizetype end, const QRect &line, const QRect &area) const;

    QList<QLayoutItem *> m_items; ///< owned
};

} // namespace hookbench::ui
