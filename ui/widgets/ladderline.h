// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;

namespace hookbench::ui
{

class IconLabel;

/// One check with its outcome: a sign, what was checked, and what was found; a hairline below. The
/// sign is said in words too.
class LadderLine : public QWidget
{
    Q_OBJECT

public:
    explicit LadderLine(const QString &name, QWidget *parent = nullptr);

    /// `ok` is absent where there was nothing to check.
    void setOutcome(std::optional<bool> ok, const QString &finding);
    QString finding() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    IconLabel *m_sign;
    QLabel *m_title;
    QLabel *m_finding;
};

} // namespace hookbench::ui
