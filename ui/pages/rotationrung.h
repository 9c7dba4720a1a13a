// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;

namespace hookbench::ui
{

class IconLabel;

/// One step of a rotation: a sign, what it is, when it was done, and what came of it; a hairline
/// below. The sign is said in words too.
class RotationRung : public QWidget
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { Open, Next, Done, Failed };

    explicit RotationRung(const QString &name, QWidget *parent = nullptr);

    /// `when` is empty where it was not done; its tooltip is `exactly`.
    void setState(State state, const QString &finding, const QString &when = {},
                  const QString &exactly = {});
    State state() const { return m_state; }
    QString finding() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::Open;
    QString m_name;
    IconLabel *m_sign;
    QLabel *m_title;
    QLabel *m_when;
    QLabel *m_finding;
};

} // namespace hookbench::ui
