// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/requestpreview.h"
#include "app/base/result.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace hookbench::ui
{

/// "What will be sent": the exact request beside the form, secrets masked, and the scope it needs.
class RequestPane : public QWidget
{
    Q_OBJECT

public:
    explicit RequestPane(QWidget *parent = nullptr);

    void show(const Result<api::RequestPreview> &preview, const QString &scope);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// As high as the request is: the form around it scrolls.
    void fitHeight();

    QPlainTextEdit *m_text = nullptr;
    QLabel *m_scope = nullptr;
};

} // namespace hookbench::ui
