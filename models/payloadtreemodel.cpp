// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/payloadtreemodel.h"

#include <simdjson.h>

#include <QRegularExpression>
#include <QStringList>

#include <cctype>

namespace hookbench::models
{

namespace ondemand = simdjson::ondemand;

namespace
{

constexpr qsizetype longestText = 4096; ///< of a value in the tree; the Text tab has all of it

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view trimmed(std::string_view token)
{
    while (!token.empty() && std::isspace(static_cast<unsigned char>(token.front())))
        token.remove_prefix(1);
    while (!token.empty() && std::isspace(static_cast<unsigned char>(token.back())))
        token.remove_suffix(1);
    return token;
}

std::size_t digits(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return end - at;
}

/// The grammar of RFC 8259, 6: the parser does not look at numbers that nobody asks it to convert.
bool isNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digits(text, at);
    if (whole == 0 || (whole > 1 && text[at] == '0'))
        return false;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digits(text, ++at);
        if (fraction == 0)
            return false;
        at += fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const std::size_t exponent = digits(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

QString bounded(QString text)
{
    if (text.size() > longestText) {
        text.truncate(longestText);
        text += QChar(0x2026);
    }
    return text;
}

} // namespace

/// Walks the document once and fills the nodes.
class PayloadTreeModel::Builder
{
public:
    explicit Builder(std::vector<Node> &nodes)
        : m_nodes(nodes)
    {
    }

    Outcome build(std::string_view json)
    {
        ondemand::parser parser;
        const simdjson::padded_string padded(json);
        ondemand::document document;
        if (parser.iterate(padded).get(document) != simdjson::SUCCESS)
            return Outcome::NotJson;
        m_nodes.emplace_back();
        bool isScalar = false;
        if (document.is_scalar().get(isScalar) != simdjson::SUCCESS)
            return Outcome::NotJson;
        if (isScalar)
            return takeScalarDocument(document, trimmed(json)) ? Outcome::Complete
                                                               : Outcome::NotJson;
        ondemand::value value;
        if (document.get_value().get(value) != simdjson::SUCCESS || !take(value, 0, 0))
            return Outcome::NotJson;
        if (!m_isCut && !isAtEnd(document))
            return Outcome::NotJson;
        return m_isCut ? Outcome::Cut : Outcome::Complete;
    }

private:
    static bool isAtEnd(ondemand::document &document)
    {
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }

    bool takeScalarDocument(ondemand::document &document, std::string_view token)
    {
        Node &node = m_nodes[0];
        node.text = bounded(fromUtf8(token));
        if (token.front() == '"') {
            std::string_view text;
            node.type = Type::String;
            if (document.get_string().get(text) != simdjson::SUCCESS || !isAtEnd(document))
                return false;
            node.text = bounded(fromUtf8(text));
            return true;
        }
        const bool isBoolean = token == "true" || token == "false";
        const bool isNull = token == "null";
        node.type = isBoolean ? Type::Boolean : isNull ? Type::Null : Type::Number;
        return isBoolean || isNull || isNumber(token);
    }

    bool take(ondemand::value value, int node, int depth)
    {
        ondemand::json_type type{};
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        switch (type) {
        case ondemand::json_type::object:
            return takeObject(value, node, depth);
        case ondemand::json_type::array:
            return takeArray(value, node, depth);
        case ondemand::json_type::string:
            return takeString(value, at(node));
        case ondemand::json_type::number:
            at(node).type = Type::Number;
            at(node).text = bounded(fromUtf8(trimmed(value.raw_json_token())));
            return isNumber(trimmed(value.raw_json_token()));
        case ondemand::json_type::boolean: {
            bool boolean = false;
            if (value.get_bool().get(boolean) != simdjson::SUCCESS)
                return false;
            at(node).type = Type::Boolean;
            at(node).text = boolean ? QStringLiteral("true") : QStringLiteral("false");
            return true;
        }
        case ondemand::json_type::null:
            at(node).text = QStringLiteral("null");
            return value.is_null();
        }
        return false;
    }

    static bool takeString(ondemand::value &value, Node &node)
    {
        node.type = Type::String;
        std::string_view text;
        const std::string_view raw = trimmed(value.raw_json_token());
        if (value.get_string().get(text) == simdjson::SUCCESS) {
            node.text = bounded(fromUtf8(text));
            return true;
        }
        // Half a surrogate pair: shown as it is written.
        node.text = bounded(fromUtf8(raw.substr(1, raw.size() - 2)));
        return raw.size() >= 2 && raw.back() == '"';
    }

    bool takeObject(ondemand::value &value, int node, int depth)
    {
        at(node).type = Type::Object;
        ondemand::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS)
            return false;
        if (isTooDeep(depth))
            return true;
        for (auto field : object) {
            std::string_view key;
            ondemand::value child;
            if (field.unescaped_key().get(key) != simdjson::SUCCESS ||
                field.value().get(child) != simdjson::SUCCESS)
                return false;
            if (isFull())
                return true;
            if (!take(child, addChild(node, bounded(fromUtf8(key))), depth + 1))
                return false;
            if (m_isCut && m_nodes.size() >= maxValues)
                return true;
        }
        return true;
    }

    bool takeArray(ondemand::value &value, int node, int depth)
    {
        at(node).type = Type::Array;
        ondemand::array array;
        if (value.get_array().get(array) != simdjson::SUCCESS)
            return false;
        if (isTooDeep(depth))
            return true;
        int element = 0;
        for (auto item : array) {
            ondemand::value child;
            if (item.get(child) != simdjson::SUCCESS)
                return false;
            if (isFull())
                return true;
            if (!take(child, addChild(node, QString::number(element++)), depth + 1))
                return false;
            if (m_isCut && m_nodes.size() >= maxValues)
                return true;
        }
        return true;
    }

    int addChild(int parent, const QString &name)
    {
        const int child = static_cast<int>(m_nodes.size());
        m_nodes.push_back(
            {name, {}, Type::Null, parent, static_cast<int>(at(parent).children.size())});
        at(parent).children.push_back(child);
        return child;
    }

    bool isFull()
    {
        m_isCut = m_isCut || m_nodes.size() >= maxValues;
        return m_nodes.size() >= maxValues;
    }

    bool isTooDeep(int depth)
    {
        m_isCut = m_isCut || depth >= maxDepth;
        return depth >= maxDepth;
    }

    Node &at(int node) { return m_nodes[static_cast<std::size_t>(node)]; }

    std::vector<Node> &m_nodes;
    bool m_isCut = false;
};

PayloadTreeModel::PayloadTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

PayloadTreeModel::~PayloadTreeModel() = default;

PayloadTreeModel::Outcome PayloadTreeModel::setJson(std::string_view json)
{
    beginResetModel();
    m_nodes.clear();
    Outcome outcome = Outcome::Empty;
    if (json.size() > maxBytes)
        outcome = Outcome::TooLarge;
    else if (!json.empty())
        outcome = Builder(m_nodes).build(json);
    if (outcome == Outcome::NotJson)
        m_nodes.clear();
    endResetModel();
    return outcome;
}

const PayloadTreeModel::Node &PayloadTreeModel::node(const QModelIndex &index) const
{
    return m_nodes[static_cast<std::size_t>(index.internalId())];
}

QModelIndex PayloadTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // A document that is a value alone is its own only row.
    if (!parent.isValid() && m_nodes[0].children.empty())
        return createIndex(row, column, quintptr(0));
    const Node &above = parent.isValid() ? node(parent) : m_nodes[0];
    return createIndex(row, column, quintptr(above.children[static_cast<std::size_t>(row)]));
}

QModelIndex PayloadTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int above = node(child).parent;
    if (above <= 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0, quintptr(above));
}

int PayloadTreeModel::rowCount(const QModelIndex &parent) const
{
    if (m_nodes.empty() || parent.column() > 0)
        return 0;
    if (!parent.isValid())
        return m_nodes[0].children.empty() ? 1 : static_cast<int>(m_nodes[0].children.size());
    return parent.internalId() == 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int PayloadTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PayloadTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &at = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? at.name : valueText(at);
    case Qt::AccessibleTextRole:
        return index.column() == Name ? tr("%1: %2").arg(at.name, valueText(at)) : valueText(at);
    case TypeRole:
        return static_cast<int>(at.type);
    case PathRole:
        return path(at);
    case QueryPathRole:
        return queryPath(at);
    default:
        return {};
    }
}

QString PayloadTreeModel::valueText(const Node &node) const
{
    const int count = static_cast<int>(node.children.size());
    switch (node.type) {
    case Type::Object:
        return tr("%n field(s)", nullptr, count);
    case Type::Array:
        return tr("%n element(s)", nullptr, count);
    case Type::String:
    case Type::Number:
    case Type::Boolean:
    case Type::Null:
        break;
    }
    return node.text;
}

QString PayloadTreeModel::path(const Node &node) const
{
    QStringList parts;
    for (const Node *at = &node; at->parent >= 0;) {
        const Node &above = m_nodes[static_cast<std::size_t>(at->parent)];
        parts.prepend(above.type == Type::Array
                          ? QStringLiteral("[%1]").arg(at->name)
                          : (above.parent < 0 ? QString() : QStringLiteral(".")) + at->name);
        at = &above;
    }
    return parts.join(QString());
}

/// Names with signs of the path's own stand in brackets and quotes.
QString PayloadTreeModel::queryPath(const Node &node) const
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_-]+$"));
    QString path;
    for (const Node *at = &node; at->parent >= 0;) {
        const Node &above = m_nodes[static_cast<std::size_t>(at->parent)];
        QString name = at->name;
        if (above.type == Type::Array)
            name = QStringLiteral("[%1]").arg(name);
        else if (plain.match(name).hasMatch())
            name.prepend(QLatin1Char('.'));
        else
            name = QStringLiteral("[\"%1\"]")
                       .arg(name.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
                                .replace(QLatin1Char('"'), QLatin1String("\\\"")));
        path.prepend(name);
        at = &above;
    }
    return path.isEmpty() ? QString() : QLatin1Char('$') + path;
}

QVariant PayloadTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Value");
}

} // namespace hookbench::models
