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
class QPushButton;
class QSpinBox;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class ErasureSettings;
class JobLine;
class MessageBar;

/// How long the events of each account are kept, and below it, for the same account, taking out
/// everything about one business object. What a rule would take is counted before it is in force;
/// taking goes in slices, and can be stopped. GUI thread.
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
    void showProgress(int stage, qint64 done, qint64 total);
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
    ErasureSettings *m_erasure = nullptr;
    bool m_isErasing = false;
    QTimer m_settle; ///< counting begins when the numbers stand still
    bool m_isLoading = false;
    BackgroundJob m_counting;
    BackgroundJob m_taking;
};

} // namespace hookbench::ui
