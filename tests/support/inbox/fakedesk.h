// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

#include <map>

namespace hookbench::test
{

/// A desk that receives nothing: the test sets what it says, and reads what was wished. Answers to
/// questions come later, from the maps.
class FakeDesk : public inbox::ReceiverDesk
{
    Q_OBJECT

public:
    explicit FakeDesk(QObject *parent = nullptr);

    inbox::DeskState state() const override { return shownState; }
    inbox::DeskConfig config() const override { return shownConfig; }
    QVector<inbox::EndpointSetting> endpoints() const override { return shownEndpoints; }
    QVector<inbox::SchemeChoice> schemes() const override { return shownSchemes; }
    QVector<inbox::Borrowed> borrowed() const override { return shownBorrowed; }
    settings::Account account() const override { return shownAccount; }
    QVector<inbox::PointChoice> pointChoices() const override { return shownChoices; }
    QStringList sampleTypes() const override { return shownSamples; }

    void start() override { wishes += QStringLiteral("start"); }
    void stop() override { wishes += QStringLiteral("stop"); }
    void prove() override { wishes += QStringLiteral("prove"); }
    Result<void> setConfig(const inbox::DeskConfig &config) override;
    void setEndpoints(const QVector<inbox::EndpointSetting> &endpoints, QObject *context,
                      Done<void> done) override;
    void readEvent(store::EventId id, QObject *context, Done<store::EventRecord> done) override;
    void ladder(store::EventId id, QObject *context, Done<inbox::Ladder> done) override;
    void diagnose(store::EventId id, QObject *context,
                  std::function<void(std::size_t attempts)> progress,
                  Done<receiver::Diagnosed> done) override;
    void stopDiagnosis() override { wishes += QStringLiteral("stopDiagnosis"); }
    void related(store::EventId id, QObject *context,
                 Done<std::vector<store::EventSummary>> done) override;
    void setPinned(store::EventId id, bool pinned, QObject *context, Done<void> done) override;
    void pointHere(const QString &webhookId, std::optional<Secret> secret, QObject *context,
                   Done<void> done) override;
    void restoreNow(const QString &webhookId) override;
    void extendLease(const QString &webhookId) override;
    void resolveConflict(const QString &webhookId, bool restore) override;
    void triggerSample(const QString &type, QObject *context, Done<void> done) override;

    /// Receiving on 127.0.0.1:8787, proven.
    void receive();
    void show(const inbox::DeskState &state);
    void lend(const QVector<inbox::Borrowed> &borrowed);

    inbox::DeskState shownState;
    inbox::DeskConfig shownConfig;
    QVector<inbox::EndpointSetting> shownEndpoints;
    QVector<inbox::SchemeChoice> shownSchemes;
    QVector<inbox::Borrowed> shownBorrowed;
    settings::Account shownAccount;
    QVector<inbox::PointChoice> shownChoices;
    QStringList shownSamples;
    std::map<store::EventId, store::EventRecord> events;
    std::map<store::EventId, inbox::Ladder> ladders;
    std::map<store::EventId, std::vector<store::EventSummary>> histories;
    std::map<store::EventId, receiver::Diagnosed> diagnoses;
    /// So much was tried; a search that tells it does not end by itself.
    std::optional<std::size_t> searching{};
    std::optional<Error> refusal; ///< of the next wish with a callback

    QStringList wishes; ///< "pointHere wh_1 with secret"
    int reads = 0;
    int ladderReads = 0;
    int searches = 0;

private:
    Result<void> outcome();
};

} // namespace hookbench::test
