// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/trafficscript.h"

#include <algorithm>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

/// So many objects live at once, about.
constexpr std::size_t usualLives = 12;

struct Path
{
    std::string_view family;
    double odds; ///< among those of its family; they add up to 1
    std::vector<std::string_view> steps;
};

const std::vector<Path> &paths()
{
    static const std::vector<Path> all{
        {"payment", 0.70, {"payment.created", "payment.pending", "payment.completed"}},
        {"payment",
         0.12,
         {"payment.created", "payment.pending", "payment.completed", "payment.refunded"}},
        {"payment",
         0.03,
         {"payment.created", "payment.pending", "payment.completed", "payment.disputed"}},
        {"payment", 0.15, {"payment.created", "payment.pending", "payment.failed"}},
        {"transaction", 0.80, {"transaction.pending", "transaction.successful"}},
        {"transaction", 0.15, {"transaction.pending", "transaction.failed"}},
        {"transaction", 0.05, {"transaction.pending", "transaction.canceled"}},
        {"invoice", 0.60, {"invoice.created", "invoice.paid"}},
        {"invoice", 0.40, {"invoice.created", "invoice.updated", "invoice.paid"}},
        {"payment_link", 0.70, {"payment_link.created", "payment_link.paid"}},
        {"payment_link", 0.20, {"payment_link.created", "payment_link.expired"}},
        {"payment_link", 0.10, {"payment_link.created", "payment_link.cancelled"}},
        {"customer", 0.60, {"customer.created"}},
        {"customer", 0.40, {"customer.created", "customer.updated"}}};
    return all;
}

} // namespace

const TrafficMix &usualMix()
{
    static const TrafficMix mix{
        {"payment", 5}, {"transaction", 2}, {"invoice", 1}, {"payment_link", 1}, {"customer", 1}};
    return mix;
}

TrafficScript::TrafficScript(TrafficMix mix, std::uint64_t seed, std::uint64_t objects)
    : m_mix(std::move(mix))
    , m_random(seed)
    , m_mostObjects(objects)
{
    for (const auto &[family, weight] : m_mix)
        m_total += weight;
}

/// From 0 to below 1; the distributions of the standard library differ from one to the next.
double TrafficScript::draw()
{
    return static_cast<double>(m_random() >> 11) * 0x1.0p-53;
}

TrafficScript::Life TrafficScript::begin()
{
    double place = draw() * m_total;
    std::string_view family;
    for (const auto &[name, weight] : m_mix) {
        if (weight <= 0)
            continue;
        family = name;
        place -= weight;
        if (place < 0)
            break;
    }
    Life life{++m_objects, nullptr, 0};
    double odds = draw();
    for (const Path &path : paths()) {
        if (path.family != family)
            continue;
        life.steps = &path.steps;
        odds -= path.odds;
        if (odds < 0)
            break;
    }
    return life;
}

bool TrafficScript::isOver() const
{
    return m_mostObjects > 0 && m_objects == m_mostObjects && m_lives.empty();
}

TrafficStep TrafficScript::next()
{
    const double born = draw();
    const double turn = draw();
    // The fewer there are the sooner the next one begins; each needs about three steps.
    const bool mayBegin = m_mostObjects == 0 || m_objects < m_mostObjects;
    if (m_lives.empty() || (mayBegin && m_lives.size() < 2 * usualLives &&
                            born < (m_lives.size() < usualLives ? 0.6 : 0.25)))
        m_lives.push_back(begin());
    else
        std::swap(m_lives[static_cast<std::size_t>(turn * static_cast<double>(m_lives.size()))],
                  m_lives.back());
    Life &life = m_lives.back();
    TrafficStep step;
    step.type = (*life.steps)[life.done];
    step.object = life.object;
    step.isFirst = life.done == 0;
    step.isLast = ++life.done == life.steps->size();
    if (step.isLast)
        m_lives.pop_back();
    return step;
}

} // namespace hookbench::sandbox
