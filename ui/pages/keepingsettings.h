// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/retention.h"
#include "ui/backgroundjob.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class JobLine;
class MessageBar;

/// How long the events of each account are kept, and taking out everything about one business
/// object. What a rule would take is counted before it is in force; taking goes in slices, and can
/// be stopped. GUI thread.
class KeepingSettings : public QWidget
{
    Q_OBJECT

public:
    explicit KeepingSettings(Composition &composition, QWidget *parent = nullptr);
    ~KeepingSettings() override;

Q_SIGNALS:
    /// Something could not be saved.
    void failed(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createRules();
    QWidget *createErasure();
    void connectAll();
    void listAccounts();
    void load();
    QString accountInForm() const;
    bool isLiveInForm() const;
    store::Retention saved() const;
    store::Retention inForm() const;
    void onEdited();
    void preview();
    void showEffect(qint64 events, qint64 bytes, qint64 pinned);
    void apply();
    bool saveRules();
    void saveDecrypted();
    void countObject();
    void eraseObject();
    void refreshEvents();
    void setBusy(bool busy);

    Composition &m_composition;
    QComboBox *m_account = nullptr;
    QSpinBox *m_days = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_megabytes = nullptr;
    QCheckBox *m_keepsDecrypted = nullptr;
    QPushButton *m_defaults = nullptr;
    QLabel *m_effect = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_discard = nullptr;
    JobLine *m_progress = nullptr;
    MessageBar *m_result = nullptr;
    QLineEdit *m_object = nullptr;
    QPushButton *m_look = nullptr;
    QLabel *m_found = nullptr;
    QPushButton *m_erase = nullptr;
    JobLine *m_erasing = nullptr;
    MessageBar *m_proof = nullptr;
    QTimer m_settle; ///< counting begins when the numbers stand still
    bool m_isLoading = false;
    QString m_objectFound; ///< that m_found speaks of
    BackgroundJob m_counting;
    BackgroundJob m_taking;
};

} // namespace hookbench::ui
