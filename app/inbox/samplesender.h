// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::inbox
{

class EndpointBook;
class Reception;

/// What only the sandbox can do; empty where there is none.
struct Samples
{
    std::function<QStringList()> types{};
    /// One event of this type to this webhook.
    std::function<void(const QString &type, const QString &webhookId, QObject *context,
                       std::function<void(Result<void>)> done)>
        trigger{};
};

/// Has the sandbox send one of its sample events here, and makes what that needs: an endpoint that
/// receives, and a webhook that sends to it. GUI thread.
class SampleSender : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<void>)>;

    struct Parts
    {
        workspace::Workspace &workspace;
        EndpointBook &book;
        Reception &reception;
    };

    /// The parts must outlive it.
    SampleSender(Parts parts, Samples samples, QObject *parent = nullptr);

    /// None while another account than the sandbox is in view.
    QStringList types() const;
    /// Errors: NotFound (not the sandbox), Cancelled (another account came into view), why
    /// receiving did not begin, those of the API.
    void trigger(const QString &type, QObject *context, Done done);

private:
    void send(const QString &type, Done done);

    Parts m_parts;
    Samples m_samples;
};

} // namespace hookbench::inbox
