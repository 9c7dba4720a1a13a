// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/secretaudit.h"

#include "app/base/privatefile.h"

#include <algorithm>

namespace hookbench::casefile
{

namespace fs = std::filesystem;

namespace
{

Result<std::vector<fs::path>> filesIn(const fs::path &place)
{
    std::error_code failure;
    if (fs::is_regular_file(place, failure))
        return std::vector<fs::path>{place};
    std::vector<fs::path> files;
    fs::recursive_directory_iterator it(place, failure);
    for (const fs::recursive_directory_iterator end; !failure && it != end; it.increment(failure)) {
        std::error_code unreadable;
        if (it->is_regular_file(unreadable) && !it->is_symlink(unreadable))
            files.push_back(it->path());
    }
    if (failure)
        return fileError(failure.value(), place);
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Result<SecretAudit::Report> SecretAudit::run(std::span<const fs::path> places,
                                             std::span<const Secret> secrets,
                                             const Progress &progress)
{
    std::vector<SecretScan> scans;
    for (const Secret &secret : secrets)
        scans.emplace_back(secret);
    std::vector<fs::path> files;
    for (const fs::path &place : places) {
        const Result<std::vector<fs::path>> found = filesIn(place);
        if (!found)
            return found.error();
        files.insert(files.end(), found->begin(), found->end());
    }
    Report report;
    const auto total = static_cast<std::int64_t>(files.size());
    for (const fs::path &file : files) {
        if (progress && !progress(report.files, total))
            return Error{ErrorKind::Cancelled};
        ++report.files;
        for (std::size_t i = 0; i < scans.size(); ++i) {
            std::vector<SecretScan::Hit> hits;
            if (Result<void> done = scans[i].scan(file, hits); !done) {
                std::error_code failure;
                if (!fs::exists(file, failure))
                    break; // a database's log, folded back meanwhile
                return done.error();
            }
            for (SecretScan::Hit &hit : hits)
                report.findings.push_back({std::move(hit), i});
        }
    }
    return report;
}

} // namespace hookbench::casefile
