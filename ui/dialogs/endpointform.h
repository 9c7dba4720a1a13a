// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace hookbench::ui
{

class AnswerForm;
class FormField;

/// Edits one endpoint: its path, what its deliveries are checked with, and what it answers. Owned
/// by the endpoints dialog; GUI thread.
class EndpointForm : public QWidget
{
    Q_OBJECT

public:
    EndpointForm(const QVector<inbox::PointChoice> &webhooks,
                 const QVector<inbox::SchemeChoice> &schemes, QWidget *parent = nullptr);

    void setEndpoint(const inbox::EndpointSetting &endpoint);
    inbox::EndpointSetting endpoint() const;
    /// Paths of the other endpoints: each may be there once.
    void setTakenPaths(const QStringList &paths);
    bool isValid() const { return m_isValid; }

Q_SIGNALS:
    void edited();

private:
    void check();
    QString pathError() const;

    QVector<inbox::SchemeChoice> m_schemes;
    inbox::EndpointSetting m_endpoint; ///< what the form does not show stays
    QStringList m_takenPaths;
    bool m_isValid = true;
    bool m_isSetting = false;

    QLineEdit *m_path;
    FormField *m_pathField;
    QComboBox *m_source;
    FormField *m_sourceField;
    QLineEdit *m_secret;
    FormField *m_secretField;
    QComboBox *m_scheme;
    FormField *m_schemeField;
    AnswerForm *m_answer;
};

} // namespace hookbench::ui
