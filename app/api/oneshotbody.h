// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"

#include <QIODevice>

namespace hookbench::api
{

/// A request body that can be read once. QNetworkAccessManager sends a request again by itself,
/// POST included, when the connection ends before the answer; a body that cannot go back to its
/// start is what keeps it from doing so (Qt 6.4; measured in tst_apiclient). Owned by the reply.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(Secret body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_read == m_body.size() && QIODevice::atEnd(); }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    Secret m_body;
    std::size_t m_read = 0;
};

} // namespace hookbench::api
