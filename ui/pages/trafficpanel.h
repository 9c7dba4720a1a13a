// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"

#include <QMap>
#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace hookbench::ui
{

class FieldForm;
class SegmentedControl;

/// Made-up events at a rate, for a while or about a number of business objects: how many, of which
/// kinds, and how far they are. GUI thread.
class TrafficPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrafficPanel(QWidget *parent = nullptr);

    void setProgress(const api::SandboxTrafficProgress &progress);
    void setBusy(bool busy);

Q_SIGNALS:
    void startWanted(const api::SandboxTraffic &traffic);
    void stopWanted();

private:
    void createLayout();
    QWidget *createOrder();
    QWidget *createMix();
    api::SandboxTraffic typed() const;
    qint64 planned(const api::SandboxTraffic &traffic) const;
    QString plan() const;
    void showEnd();
    void showState();

    QDoubleSpinBox *m_rate = nullptr;
    SegmentedControl *m_end = nullptr;
    FieldForm *m_form = nullptr;
    QSpinBox *m_seconds = nullptr;
    QSpinBox *m_objects = nullptr;
    QSpinBox *m_seed = nullptr;
    QMap<QString, QSpinBox *> m_mix;
    QLabel *m_state = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    api::SandboxTrafficProgress m_progress;
    bool m_isBusy = false;
};

} // namespace hookbench::ui
