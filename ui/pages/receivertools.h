// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace hookbench::models
{
class EventPageSource;
}

namespace hookbench::ui
{

class QueryField;
class SegmentedControl;

/// What stands in the header of the receiver's page: start and stop, its URL, pointing a webhook
/// here, the filter, and whether the list follows. Where there is no room the rarer ones go into
/// the menu. Owned by the header; GUI thread.
class ReceiverTools : public QWidget
{
    Q_OBJECT

public:
    /// `events` must outlive it.
    explicit ReceiverTools(models::EventPageSource &events, QWidget *parent = nullptr);

    void setState(const inbox::DeskState &state);
    void setSampleTypes(const QStringList &types);
    void setCanPoint(bool can, const QString &reason);
    /// `news` came while holding.
    void setFollowing(bool following, int news);
    QueryField *filter() const { return m_filter; }
    /// At the end of the menu.
    void addMenuActions(const QList<QAction *> &actions);

    QAction *startStop = nullptr;
    QAction *copyUrl = nullptr;
    QAction *pointHere = nullptr;
    QAction *prove = nullptr;

Q_SIGNALS:
    void followingWished(bool following);
    void sampleWished(const QString &type);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createActions();
    void createLayout(models::EventPageSource &events);
    void fit();

    QPushButton *m_startStop = nullptr;
    QLineEdit *m_url = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_point = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    QMenu *m_samples = nullptr;
    QueryField *m_filter = nullptr;
    SegmentedControl *m_follow = nullptr;
};

} // namespace hookbench::ui
