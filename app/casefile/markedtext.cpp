// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/markedtext.h"

#include <utility>

namespace hookbench::casefile
{

MarkedText::MarkedText(std::string text)
    : m_text(std::move(text))
{
}

MarkedText::MarkedText(std::string text, RedactionMark mark)
    : m_text(std::move(text))
{
    mark.begin = 0;
    mark.size = m_text.size();
    m_marks.push_back(std::move(mark));
}

MarkedText &MarkedText::operator+=(char plain)
{
    m_text += plain;
    return *this;
}

MarkedText &MarkedText::operator+=(std::string_view plain)
{
    m_text += plain;
    return *this;
}

MarkedText &MarkedText::operator+=(const MarkedText &other)
{
    const std::size_t at = m_text.size();
    m_text += other.m_text;
    for (const RedactionMark &mark : other.m_marks) {
        if (m_marks.size() == maxMarks)
            break;
        m_marks.push_back(mark);
        m_marks.back().begin += at;
    }
    return *this;
}

MarkedText MarkedText::written(const std::function<std::string(std::string_view)> &write) const
{
    const std::string_view whole = m_text;
    MarkedText made;
    std::size_t at = 0;
    for (RedactionMark mark : m_marks) {
        made += write(whole.substr(at, mark.begin - at));
        at = mark.begin + mark.size;
        std::string piece = write(whole.substr(mark.begin, mark.size));
        made += MarkedText(std::move(piece), std::move(mark));
    }
    made += write(whole.substr(at));
    return made;
}

MarkedText MarkedText::stretchedOver(std::string text) const
{
    return m_marks.empty() ? MarkedText(std::move(text))
                           : MarkedText(std::move(text), m_marks.front());
}

} // namespace hookbench::casefile
