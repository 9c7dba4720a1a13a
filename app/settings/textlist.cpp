// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/textlist.h"

#include <nlohmann/json.hpp>

namespace hookbench::settings
{

JsonFile::Json jsonFrom(const QStringList &texts)
{
    JsonFile::Json array = JsonFile::Json::array();
    for (const QString &text : texts)
        array.push_back(text.toStdString());
    return array;
}

} // namespace hookbench::settings
