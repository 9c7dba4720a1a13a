// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxrequest.h"

#include <QWidget>

#include <optional>

class QTabWidget;

namespace hookbench::ui
{

class Badge;
class CodeView;
class ElidedLabel;
class FactText;
class KeyValueList;

/// One request to the sandbox's API with its answer: what was asked, headers and body of either
/// side, without credentials. GUI thread.
class RequestView : public QWidget
{
    Q_OBJECT

public:
    explicit RequestView(QWidget *parent = nullptr);

    void clear();
    void show(const api::SandboxExchange &exchange);

private:
    /// What one side's tab is made of.
    struct Side
    {
        FactText *headers = nullptr;
        CodeView *body = nullptr;
    };

    QWidget *createSide(Side &side, const char *name, const QString &headersName,
                        const QString &bodyName);
    void showFacts();
    void showSide(const Side &side, const api::SandboxMessage &message, const QString &nothing);

    std::optional<api::SandboxExchange> m_exchange;
    ElidedLabel *m_title;
    Badge *m_badge;
    QTabWidget *m_tabs;
    KeyValueList *m_facts;
    Side m_request;
    Side m_answer;
};

} // namespace hookbench::ui
