// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/learner/messageguesses.h"

#include "app/signing/message.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <variant>

namespace hookbench::signing::learner
{

namespace
{

using Words = std::vector<std::string>;

const Words allJoins{".", "",  ":", "\n", "|", ",",    "-",  "_",
                     ";", "&", " ", "/",  "+", "\r\n", "\t", "="};
const Words fewJoins{"", ".", ":", "\n", "|"};

class GuessList
{
public:
    void add(const std::string &text)
    {
        if (!m_known.insert(text).second)
            return;
        auto parsed = parseMessage(text);
        if (!std::holds_alternative<std::vector<MessagePart>>(parsed))
            return;
        MessageGuess guess;
        guess.parts = std::get<std::vector<MessagePart>>(std::move(parsed));
        guess.hasTime = mentions(guess.parts, MessagePart::Kind::Timestamp);
        guess.hasHeader = mentions(guess.parts, MessagePart::Kind::DeliveryId);
        guess.hasSecondHeader = mentions(guess.parts, MessagePart::Kind::Header);
        guess.hasUrl = mentions(guess.parts, MessagePart::Kind::Url);
        m_guesses.push_back(std::move(guess));
    }

    void addJoined(const Words &words, const Words &joins)
    {
        for (const std::string &join : joins) {
            std::string text;
            for (const std::string &word : words)
                text += (&word == &words.front() ? "" : join) + word;
            add(text);
            if (join == "\n" || join == "\r\n")
                add(text + join);
        }
    }

    /// In every order, the one that was given first; the body last or first unless `isFree`.
    void addOrders(const Words &words, const Words &joins, bool isFree = true)
    {
        Words order = words;
        std::vector<std::size_t> places(words.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = i;
        do {
            for (std::size_t i = 0; i < places.size(); ++i)
                order[i] = words[places[i]];
            if (isFree || order.back() == "{body}" || order.front() == "{body}")
                addJoined(order, joins);
        } while (std::next_permutation(places.begin(), places.end()));
    }

    std::vector<MessageGuess> take() { return std::move(m_guesses); }

private:
    std::vector<MessageGuess> m_guesses;
    std::set<std::string> m_known;
};

} // namespace

std::vector<MessageGuess> messageGuesses(std::span<const std::string> versions)
{
    GuessList list;
    list.add("{body}");
    list.addOrders({"{timestamp}", "{body}"}, allJoins);
    for (const std::string &version : versions) {
        list.addJoined({version, "{timestamp}", "{body}"}, allJoins);
        list.addJoined({version, "{body}"}, allJoins);
    }
    list.add("t={timestamp}.{body}");
    list.add("timestamp={timestamp}&body={body}");
    list.addOrders({"{id}", "{body}"}, allJoins);
    list.addOrders({"{id}", "{timestamp}", "{body}"}, allJoins);
    for (const std::string &version : versions)
        list.addJoined({version, "{id}", "{timestamp}", "{body}"}, allJoins);
    list.add("id={id}&timestamp={timestamp}&body={body}");
    list.addOrders({"{url}", "{body}"}, allJoins);
    list.addOrders({"{method}", "{url}", "{body}"}, allJoins);
    list.addOrders({"{method}", "{url}", "{body}", "{timestamp}"}, allJoins);
    list.addOrders({"{timestamp}", "{url}", "{body}"}, allJoins);
    list.addOrders({"{method}", "{body}"}, allJoins);
    list.addOrders({"{method}", "{timestamp}", "{body}"}, allJoins);
    list.add("{method} {url}\n{body}");
    list.add("{method} {url}\n{timestamp}\n{body}");
    list.addOrders({"{id}", "{url}", "{body}"}, fewJoins);
    list.addOrders({"{id}", "{method}", "{body}"}, fewJoins);
    list.addOrders({"{id}", "{timestamp}", "{url}", "{body}"}, fewJoins, false);
    list.addOrders({"{id}", "{timestamp}", "{method}", "{body}"}, fewJoins, false);
    list.addOrders({"{method}", "{url}", "{id}", "{body}"}, fewJoins, false);
    list.addOrders({"{method}", "{url}", "{timestamp}", "{id}", "{body}"}, fewJoins, false);
    list.addOrders({"{id}", "{header:2}", "{body}"}, fewJoins, false);
    list.addOrders({"{id}", "{header:2}", "{timestamp}", "{body}"}, fewJoins, false);
    return list.take();
}

} // namespace hookbench::signing::learner
