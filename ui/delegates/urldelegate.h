// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

#include <QStringView>

namespace hookbench::ui
{

/// A URL in monospace: the host strong, for that is who gets the data; scheme, user and path dim,
/// the path cut in its middle.
class UrlDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    struct Parts
    {
        QString before; ///< scheme and user
        QString host;   ///< with the port
        QString after;

        bool operator==(const Parts &) const = default;
    };
    /// By position alone: a server's text may be no URL. All of it is `after` then.
    static Parts split(const QString &url);
    /// The parts cut so that they fit into `width`: the path first, then the host.
    static Parts fit(Parts parts, const QFontMetrics &metrics, int width);

protected:
    QFont contentFont(const QStyleOptionViewItem &option) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;
};

} // namespace hookbench::ui
