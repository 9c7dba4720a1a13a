// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/endpoint.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;

namespace hookbench::ui
{

class FormField;

/// Edits what an endpoint answers: the answer itself, and how it misbehaves on purpose. Owned by
/// the endpoints dialog; GUI thread.
class AnswerForm : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerForm(QWidget *parent = nullptr);

    /// `mayPassOn` is false where the endpoint stands for a LIVE webhook.
    void setRule(const receiver::AnswerRule &rule, const QString &confirmedHost, bool mayPassOn);
    receiver::AnswerRule rule() const;
    /// The host outside this machine that the user agreed to.
    QString confirmedHost() const;
    /// Whether it can be saved; what cannot says so below its field.
    bool isValid() const { return m_isValid; }

Q_SIGNALS:
    void edited();

private:
    QWidget *createFixed();
    QWidget *createPassOn();
    QWidget *createSilent(const QString &sentence);
    QWidget *createMisbehaviour();
    void check();
    bool checkUrl();
    bool checkHeaders();

    bool m_isValid = true;
    bool m_isSetting = false;
    receiver::AnswerRule m_rule; ///< what the form does not show stays

    QComboBox *m_kind = nullptr;
    QStackedWidget *m_pages = nullptr;
    QSpinBox *m_status = nullptr;
    QPlainTextEdit *m_headers = nullptr;
    FormField *m_headersField = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QLineEdit *m_url = nullptr;
    FormField *m_urlField = nullptr;
    QCheckBox *m_confirmHost = nullptr;
    QSpinBox *m_whenDown = nullptr;
    QSpinBox *m_timeout = nullptr;
    QSpinBox *m_delay = nullptr;
    QSpinBox *m_failFirst = nullptr;
    QDoubleSpinBox *m_failShare = nullptr;
    QSpinBox *m_seed = nullptr;
    QSpinBox *m_failStatus = nullptr;
    QCheckBox *m_limited = nullptr;
    QSpinBox *m_rateRequests = nullptr;
    QSpinBox *m_rateSeconds = nullptr;
    QCheckBox *m_rejects = nullptr;
    QSpinBox *m_rejectStatus = nullptr;
};

} // namespace hookbench::ui
