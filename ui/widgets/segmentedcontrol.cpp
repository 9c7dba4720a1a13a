// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/widgets/segment.h"

#include <QHBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::setTexts(const QStringList &texts)
{
    while (m_segments.size() > texts.size())
        delete m_segments.takeLast();
    while (m_segments.size() < texts.size()) {
        const int index = static_cast<int>(m_segments.size());
        auto *segment = new Segment(this);
        m_segments.append(segment);
        m_layout->addWidget(segment);
        connect(segment, &Segment::toggled, this, [this, index](bool checked) {
            if (checked)
                Q_EMIT currentChanged(index);
        });
    }
    for (int i = 0; i < m_segments.size(); ++i) {
        m_segments[i]->setText(texts.at(i));
        m_segments[i]->setEnds(i == 0, i == m_segments.size() - 1);
        m_segments[i]->updateGeometry();
    }
    if (current() < 0)
        setCurrent(0);
}

int SegmentedControl::current() const
{
    const auto checked = std::find_if(m_segments.begin(), m_segments.end(),
                                      [](const Segment *segment) { return segment->isChecked(); });
    return checked == m_segments.end() ? -1 : static_cast<int>(checked - m_segments.begin());
}

void SegmentedControl::setCurrent(int index)
{
    if (index >= 0 && index < m_segments.size())
        m_segments[index]->setChecked(true);
}

} // namespace hookbench::ui
