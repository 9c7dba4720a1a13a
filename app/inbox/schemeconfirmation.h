// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/store/event.h"

#include <QObject>
#include <QString>

namespace hookbench::inbox
{

class AccountAccess;
class EndpointBook;
class EventArchive;
class SchemeShelf;

/// Confirms a scheme by what the platform itself sent, twice: verified, and through the public URL.
/// What was confirmed is remembered with the endpoints, so that a busy account asks no file. GUI
/// thread.
class SchemeConfirmation : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        EventArchive &archive;
        EndpointBook &book;
        SchemeShelf &shelf;
        const AccountAccess &access;
        const Clock &clock;
    };

    /// The parts must outlive it.
    explicit SchemeConfirmation(Parts parts, QObject *parent = nullptr);

    /// An event that was committed; `host`: of the public URL.
    void look(const store::EventSummary &row, const QString &host);

Q_SIGNALS:
    void notSaved(const hookbench::Error &error);

private:
    Parts m_parts;
};

} // namespace hookbench::inbox
