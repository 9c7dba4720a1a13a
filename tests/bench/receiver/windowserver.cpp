// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/gui/application.h"
#include "app/inbox/receiverservice.h"
#include "app/workspace/workspace.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>
#include <utility>

using namespace hookbench;

/// bench_window FOLDER: the whole program with the receiver's page in view, following; it takes what
/// bench_receiver takes, until SIGTERM. The signing secret is in $HOOKBENCH_BENCH_SECRET. Prints its
/// port.
int main(int argc, char **argv)
{
    const char *secret = std::getenv("HOOKBENCH_BENCH_SECRET");
    if (argc != 2 || !secret)
        return 2;
    QApplication app(argc, argv);
    gui::Options options;
    options.dataDirectory = QString::fromLocal8Bit(argv[1]);
    options.page = QStringLiteral("receiver");
    options.account = QStringLiteral("sandbox");
    Result<std::unique_ptr<Composition>> composition = Composition::create(options.dataDirectory);
    if (!composition)
        return 3;
    inbox::ReceiverService &receiver = (*composition)->receiver();
    inbox::DeskConfig config;
    config.port = 0;
    if (!receiver.setConfig(config))
        return 3;
    gui::Application application(**composition, options);
    application.start();

    bool isSaid = false;
    QObject::connect(&receiver, &inbox::ReceiverService::stateChanged, &app, [&receiver, &isSaid] {
        const inbox::DeskState state = receiver.state();
        if (state.phase != inbox::DeskState::Phase::Receiving || std::exchange(isSaid, true))
            return;
        std::printf("%u\n", unsigned{state.port});
        std::fflush(stdout);
    });
    workspace::Workspace &workspace = (*composition)->workspace();
    bool isBegun = false;
    const auto begin = [&] {
        if (workspace.state() != workspace::Workspace::State::Ready ||
            std::exchange(isBegun, true))
            return;
        inbox::EndpointSetting endpoint;
        endpoint.account = workspace.account().id;
        endpoint.secretSource = inbox::EndpointSetting::SecretSource::Typed;
        endpoint.typedSecret = Secret::copyOf(secret);
        receiver.setEndpoints({endpoint}, &receiver, [&receiver](const Result<void> &done) {
            if (done)
                receiver.start();
            else
                QCoreApplication::exit(3);
        });
    };
    QObject::connect(&workspace, &workspace::Workspace::changed, &app, begin);
    begin();
    return QApplication::exec();
}
