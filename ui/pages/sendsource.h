// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/draft.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace hookbench::ui
{

class ElidedLabel;
class SegmentedControl;

/// Where the event of a delivery comes from (a sample, a captured event, bytes of one's own), and
/// of which type it is. Owned by its composer; GUI thread.
class SendSource : public QWidget
{
    Q_OBJECT

public:
    explicit SendSource(QWidget *parent = nullptr);

    /// For the label of its row.
    QWidget *first() const;
    outbox::Draft::Source source() const;
    QString type() const;
    /// Stands on the captured event, without a signal.
    void setCaptured(const QString &type, const QString &description);
    void setDescription(const QString &description);

Q_SIGNALS:
    void sourceChosen();
    void typeChosen();
    void sampleWanted();
    void fileWanted();

private:
    void createLayout();
    void fillTypes();
    void onTypeEdited();
    void showDetail();

    QString m_typeSeen;
    bool m_isFilling = false;

    SegmentedControl *m_sources;
    QStackedWidget *m_detail;
    QPushButton *m_newSample;
    QComboBox *m_type;
    ElidedLabel *m_captured;
};

} // namespace hookbench::ui
